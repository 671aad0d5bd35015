using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Stops graphs. For a stopped graph it succeeds and does nothing.</summary>
[Cmdlet(
    VerbsLifecycle.Stop, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StopGraph)]
[OutputType(typeof(GesJob))]
public sealed class StopGesGraphCommand : GraphJobCmdlet
{
    public StopGesGraphCommand()
        : base(ObjectKinds.GraphsToMove)
    {
    }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Stop;

    private protected override GesChange ToChange(GraphMatch graph) => new StopGraph(graph.Id, graph.Name);
}
