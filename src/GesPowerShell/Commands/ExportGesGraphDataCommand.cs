using System.Management.Automation;
using GesPowerShell.Errors;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Exports graphs to OBS, each to a path of its own.</summary>
[Cmdlet(VerbsData.Export, "GesGraphData", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Overview)]
[OutputType(typeof(GesJob))]
public sealed class ExportGesGraphDataCommand : GraphJobCmdlet
{
    private readonly Dictionary<GraphMatch, string> _paths = [];

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

    private protected override GesException? ProblemOf(GraphMatch graph) => base.ProblemOf(graph) ?? DataRules.ExportProblem(Export(graph, _paths[graph]));

    private protected override GesException? ParameterProblem() =>
        Array.Find([nameof(EdgeSetName), nameof(VertexSetName), nameof(SchemaName)], IsEmpty) is { } empty ? GesErrors.InputMissing("-" + empty) : null;

    /// <summary>Two graphs with one path are refused both: their files have the same names.</summary>
    private protected override async Task<IReadOnlyList<GraphMatch>> PrepareAsync(IReadOnlyList<GraphMatch> graphs)
    {
        IReadOnlyList<GraphMatch> fit = [];
        await Dispatcher.InvokeAsync(() => fit = WithPaths(graphs)).ConfigureAwait(false);
        return fit;
    }

    private GraphMatch[] WithPaths(IReadOnlyList<GraphMatch> graphs)
    {
        foreach (var graph in graphs)
        {
            try
            {
                _paths[graph] = TargetPaths.Of(graph);
            }
            catch (GesException e)
            {
                WriteError(e.ToRecord(graph.Given));
            }
        }

        var shared = _paths.GroupBy(pair => pair.Value.TrimEnd('/')).Where(group => group.Count() > 1).ToList();
        foreach (var group in shared)
        {
            Refuse(GesErrors.ExportPathShared(group.First().Value, group.Select(pair => pair.Key.Label)), group.First().Value);
        }

        var refused = new HashSet<GraphMatch>(shared.SelectMany(group => group).Select(pair => pair.Key));
        return [.. graphs.Where(graph => _paths.ContainsKey(graph) && !refused.Contains(graph))];
    }

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
