using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Deletes all vertices and edges of graphs permanently.</summary>
[Cmdlet(
    VerbsCommon.Clear, "GesGraphData", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Overview)]
[OutputType(typeof(GesJob))]
public sealed class ClearGesGraphDataCommand : GraphJobCmdlet
{
    public ClearGesGraphDataCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = 21600;

    [Parameter]
    public SwitchParameter IncludeMetadata { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Clear;

    private protected override string Action => IncludeMetadata
        ? "Delete all vertices and edges and the graph's metadata for good"
        : "Delete all vertices and edges for good; the graph's metadata stays";

    private protected override bool ReadsBeforeAsking(GraphMatch graph) => graph.IsOfRow;

    private protected override GesChange ToChange(GraphMatch graph) =>
        new ClearGraph(graph.Id, graph.Name) { IncludeMetadata = IncludeMetadata };
}
