namespace GesPowerShell;

/// <summary>Imports files from OBS into a graph. For null properties GES uses its defaults.</summary>
internal sealed record ImportGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Import;

    public string? EdgesetPath { get; init; }

    /// <summary>Format of the edge files, one of <see cref="DataRules.Formats"/>; the default of GES is <c>csv</c>.</summary>
    public string? EdgesetFormat { get; init; }

    public string? VertexsetPath { get; init; }

    public string? VertexsetFormat { get; init; }

    public string? SchemaPath { get; init; }

    /// <summary>OBS folder for the logs of the import.</summary>
    public string? LogDir { get; init; }

    /// <summary>Separator of the fields of a line; the default of GES is the comma.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Quote around fields; the default of GES is the double quote.</summary>
    public string? TrimQuote { get; init; }

    /// <summary>Whether the import is offline: it is faster, and the graph can be neither read nor written meanwhile.</summary>
    public bool? Offline { get; init; }

    /// <summary>
    /// Handling of edges that exist already: <c>allow</c>, <c>ignore</c> or <c>override</c>. Not for graphs of 100B edges.
    /// </summary>
    public string? ParallelEdgeAction { get; init; }

    public bool? ParallelEdgeIgnoreLabel { get; init; }

    /// <summary>The sort key column that distinguishes parallel edges; <c>lastColumn</c> is documented.</summary>
    public string? ParallelEdgeSortKeyColumn { get; init; }

    public override string WhatToCheck =>
        $"Check with Get-GesJob -GraphId {GraphId}, and look at the files of Get-GesGraph -GraphId {GraphId}, before you import again: "
        + "a second import doubles edges, and the first one may still begin later.";

    /// <summary>The paths of the import.</summary>
    internal IEnumerable<string> Paths => new[] { EdgesetPath, VertexsetPath, SchemaPath }.OfType<string>();
}

/// <summary>Exports a graph to a folder in OBS.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="ExportPath">The folder.</param>
/// <param name="EdgeSetName">Name of the file of edges.</param>
/// <param name="VertexSetName">Name of the file of vertices.</param>
/// <param name="SchemaName">Name of the file with the metadata.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record ExportGraph(
    string GraphId, string ExportPath, string EdgeSetName, string VertexSetName, string SchemaName, string? GraphName = null)
    : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Export;

    /// <summary>Whether large sets are split into several files; the default of GES is true since engine 2.3.11.</summary>
    public bool? Paginate { get; init; }

    public int? RowCountPerFile { get; init; }

    public int? ThreadCount { get; init; }
}

/// <summary>Deletes all vertices and edges of a graph permanently.</summary>
internal sealed record ClearGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Clear;

    /// <summary>Whether the metadata is deleted too.</summary>
    public bool IncludeMetadata { get; init; }
}
