using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Exports graphs to OBS, each to its own path.</summary>
[Cmdlet(
    VerbsData.Export, "GesGraphData", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Overview)]
[OutputType(typeof(GesJob))]
public sealed class ExportGesGraphDataCommand : GraphJobCmdlet
{
    private Dictionary<GraphMatch, string> _paths = [];

    public ExportGesGraphDataCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = 86400;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public object? ExportPath { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? EdgeSetName { get; set; } = "edges";

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? VertexSetName { get; set; } = "vertices";

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? SchemaName { get; set; } = "schema.xml";

    [Parameter]
    public SwitchParameter Paginate { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? RowCountPerFile { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? ThreadCount { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Export;

    private protected override object? RecordValue => ExportPath;

    private protected override string ActionOf(GraphMatch graph) => $"Export to {_paths[graph]}";

    private protected override GesChange ToChange(GraphMatch graph) => Export(graph, _paths[graph]);

    private protected override GesException? ProblemOf(GraphMatch graph) =>
        base.ProblemOf(graph) ?? DataRules.ExportProblem(Export(graph, _paths[graph]));

    private protected override GesException? ParameterProblem() =>
        (IsBound(nameof(ExportPath)) ? ExportPaths.ProblemOf(ExportPath) : null)
        ?? (Array.Find([nameof(EdgeSetName), nameof(VertexSetName), nameof(SchemaName)], IsEmpty) is { } empty
            ? GesErrors.InputMissing("-" + empty) : null);

    private protected override async Task<IReadOnlyList<GraphMatch>> PrepareAsync(IReadOnlyList<GraphMatch> graphs)
    {
        var paths = new ExportPaths("graph", nameof(GesGraph.Name), Refuse);
        await Dispatcher.InvokeAsync(() => _paths = paths.Of(graphs, graph =>
            new ExportTarget(graph.Label, graph.Given, graph.RecordValue, SubjectOf(graph)))).ConfigureAwait(false);
        return [.. graphs.Where(_paths.ContainsKey)];
    }

    private static object SubjectOf(GraphMatch graph) => ExportTarget.SubjectOf(
        graph.Given,
        graph.Listed,
        (nameof(GesGraph.Name), graph.Name),
        (nameof(GesGraph.Id), graph.Id),
        (nameof(GesGraph.GraphId), graph.Id));

    private bool IsEmpty(string name) => string.IsNullOrWhiteSpace(name switch
    {
        nameof(EdgeSetName) => EdgeSetName,
        nameof(VertexSetName) => VertexSetName,
        _ => SchemaName,
    });

    private ExportGraph Export(GraphMatch graph, string path) => new(graph.Id, path, EdgeSetName!, VertexSetName!, SchemaName!, graph.Name)
    {
        Paginate = IsBound(nameof(Paginate)) ? Paginate.ToBool() : null,
        RowCountPerFile = RowCountPerFile,
        ThreadCount = ThreadCount,
    };
}
