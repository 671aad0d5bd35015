using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>
/// Adds read replicas to graphs. Each call adds further replicas. They cannot be removed, and a graph with added replicas cannot be
/// resized.
/// </summary>
[Cmdlet(
    VerbsCommon.Add, "GesGraphReplica", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ExpandGraph)]
[OutputType(typeof(GesJob))]
public sealed class AddGesGraphReplicaCommand : GraphJobCmdlet
{
    public AddGesGraphReplicaCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = LongJobs.TimeoutSec;

    [Parameter(Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Expand;

    private protected override string Action => $"Add {Count} read replica{(Count == 1 ? "" : "s")}, "
        + "which cannot be undone and ends resizing";

    private protected override bool ReadsBeforeAsking(GraphMatch graph) => true;

    private protected override GesException? ProblemOf(GraphMatch graph) =>
        base.ProblemOf(graph) ?? (graph.Listed is { } listed ? ScalingRules.ExpandProblem(listed, Count) : null);

    private protected override GesChange ToChange(GraphMatch graph) => new ExpandGraph(graph.Id, Count, graph.Name);
}
