using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Stops graphs. A graph that is stopped already is left alone, which is a success.</summary>
[Cmdlet(VerbsLifecycle.Stop, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StopGraph)]
[OutputType(typeof(GesJob))]
public sealed class StopGesGraphCommand : GraphChangeCmdlet
{
    private protected override ChangeSemantics Semantics => ChangeSemantics.Stop;

    private protected override GraphChange ToChange(string graphId, string? graphName) => new StopGraph(graphId, graphName);
}
