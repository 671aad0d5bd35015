using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>
/// Starts stopped graphs from the state of their last stop. For a running graph it succeeds and does nothing.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Start, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StartGraph)]
[OutputType(typeof(GesJob))]
public sealed class StartGesGraphCommand : GraphJobCmdlet
{
    public StartGesGraphCommand()
        : base(ObjectKinds.GraphsToMove)
    {
    }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Start;

    private protected override GesChange ToChange(GraphMatch graph) => new StartGraph(graph.Id, graph.Name);
}
