namespace GesPowerShell;

/// <summary>All graphs of the project. GES filters none of them.</summary>
internal sealed record ListGraphs : GesListRequest<GesGraph>
{
    public override string Plural => "graphs";

    public override string? IdOf(GesGraph item) => item.Id;
}

/// <summary>One graph.</summary>
internal sealed record ShowGraph(string GraphId) : GesRequest<GesGraph>;
