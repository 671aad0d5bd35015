using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Restarts graphs by force: their running asynchronous tasks fail.</summary>
[Cmdlet(VerbsLifecycle.Restart, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.RestartGraph)]
[OutputType(typeof(GesJob))]
public sealed class RestartGesGraphCommand : GraphChangeCmdlet
{
    private protected override ChangeSemantics Semantics => ChangeSemantics.Restart;

    private protected override string Action => "Restart by force, which fails its running tasks";

    private protected override GraphChange ToChange(string graphId, string? graphName) => new RestartGraph(graphId, graphName);
}
