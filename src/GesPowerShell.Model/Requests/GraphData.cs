namespace GesPowerShell;

/// <summary>Imports files from OBS into a graph. What is null is left to GES.</summary>
internal sealed record ImportGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Import;

    public string? EdgesetPath { get; init; }

    /// <summary><c>csv</c> is the only format that is documented, and the default.</summary>
    public string? EdgesetFormat { get; init; }

    public string? VertexsetPath { get; init; }

    public string? VertexsetFormat { get; init; }

    public string? SchemaPath { get; init; }

    /// <summary>Where in OBS the import writes its logs.</summary>
    public string? LogDir { get; init; }

    /// <summary>Separates the fields of a line; GES's default is the comma.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Surrounds fields; GES's default is the double quote.</summary>
    public string? TrimQuote { get; init; }

    /// <summary>Faster, and the graph can be neither read nor written meanwhile.</summary>
    public bool? Offline { get; init; }

    /// <summary>What becomes of edges that are there already: <c>allow</c>, <c>ignore</c> or <c>override</c>. Not for graphs of 100B edges.</summary>
    public string? ParallelEdgeAction { get; init; }

    public bool? ParallelEdgeIgnoreLabel { get; init; }

    /// <summary>The column that tells parallel edges apart; <c>lastColumn</c> is documented.</summary>
    public string? ParallelEdgeSortKeyColumn { get; init; }

    public override string WhatToCheck =>
        $"Check with Get-GesJob -GraphId {GraphId}, and look at the files of Get-GesGraph -GraphId {GraphId}, before you import again: a second "
        + "import doubles edges, and the first one may still begin later.";

    /// <summary>The files that the import names.</summary>
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

    /// <summary>Whether large sets are cut into several files; GES's default is true since engine 2.3.11.</summary>
    public bool? Paginate { get; init; }

    public int? RowCountPerFile { get; init; }

    public int? ThreadCount { get; init; }
}

/// <summary>Deletes all vertices and edges of a graph, for good.</summary>
internal sealed record ClearGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Clear;

    /// <summary>Whether its metadata goes too.</summary>
    public bool IncludeMetadata { get; init; }
}
