using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Imports files from OBS into graphs. An import is never resent, since a second one would duplicate edges.</summary>
[Cmdlet(
    VerbsData.Import, "GesGraphData", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ImportGraph)]
[OutputType(typeof(GesJob))]
public sealed class ImportGesGraphDataCommand : GraphJobCmdlet
{
    /// <summary>Sets a longer default of -TimeoutSec: an import of billions of edges takes hours.</summary>
    public ImportGesGraphDataCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = 86400;

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? EdgesetPath { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? VertexsetPath { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? SchemaPath { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? LogDir { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DataFormatCompleter))]
    public string? EdgesetFormat { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DataFormatCompleter))]
    public string? VertexsetFormat { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Delimiter { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? TrimQuote { get; set; }

    [Parameter]
    public SwitchParameter Offline { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ParallelEdgeActionCompleter))]
    public string? ParallelEdgeAction { get; set; }

    [Parameter]
    public SwitchParameter ParallelEdgeCompareLabel { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? ParallelEdgeSortKeyColumn { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Import;

    private protected override string Action => $"Import {string.Join(", ", Import("").Paths)}";

    private protected override GesChange ToChange(GraphMatch graph) => Import(graph.Id) with { GraphName = graph.Name };

    /// <summary>
    /// The error for an empty parameter value: GES would use its default, and an empty path would import less than the user wants.
    /// </summary>
    private protected override GesException? ParameterProblem()
    {
        var texts = new (string Name, string? Value)[]
        {
            (nameof(EdgesetPath), EdgesetPath), (nameof(VertexsetPath), VertexsetPath), (nameof(SchemaPath), SchemaPath),
            (nameof(LogDir), LogDir),
            (nameof(EdgesetFormat), EdgesetFormat), (nameof(VertexsetFormat), VertexsetFormat), (nameof(Delimiter), Delimiter),
            (nameof(TrimQuote), TrimQuote),
            (nameof(ParallelEdgeAction), ParallelEdgeAction), (nameof(ParallelEdgeSortKeyColumn), ParallelEdgeSortKeyColumn),
        };
        return Array.Find(texts, text => IsBound(text.Name) && string.IsNullOrEmpty(text.Value)).Name is { } empty
            ? GesErrors.InputMissing("-" + empty)
            : !Import("").Paths.Any()
                ? GesErrors.InputMissing($"Each of -{nameof(EdgesetPath)}, "
                    + $"-{nameof(VertexsetPath)} and -{nameof(SchemaPath)} is missing; one of them")
                : DataRules.ImportProblem(Import(""), null);
    }

    private ImportGraph Import(string graphId) => new(graphId)
    {
        EdgesetPath = EdgesetPath,
        EdgesetFormat = EdgesetFormat?.ToLowerInvariant(),
        VertexsetPath = VertexsetPath,
        VertexsetFormat = VertexsetFormat?.ToLowerInvariant(),
        SchemaPath = SchemaPath,
        LogDir = LogDir,
        Delimiter = Delimiter,
        TrimQuote = TrimQuote,
        Offline = IsBound(nameof(Offline)) ? Offline.ToBool() : null,
        ParallelEdgeAction = ParallelEdgeAction?.ToLowerInvariant(),
        ParallelEdgeIgnoreLabel = IsBound(nameof(ParallelEdgeCompareLabel)) ? !ParallelEdgeCompareLabel : null,
        ParallelEdgeSortKeyColumn = ParallelEdgeSortKeyColumn,
    };
}
