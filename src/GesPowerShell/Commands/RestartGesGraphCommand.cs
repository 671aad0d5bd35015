using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Restarts graphs by force: their running asynchronous tasks fail.</summary>
[Cmdlet(
    VerbsLifecycle.Restart, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.RestartGraph)]
[OutputType(typeof(GesJob))]
public sealed class RestartGesGraphCommand : GraphJobCmdlet
{
    public RestartGesGraphCommand()
        : base(ObjectKinds.GraphsToMove)
    {
    }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Restart;

    private protected override string Action => "Restart by force, which fails its running tasks";

    private protected override GesChange ToChange(GraphMatch graph) => new RestartGraph(graph.Id, graph.Name);
}
