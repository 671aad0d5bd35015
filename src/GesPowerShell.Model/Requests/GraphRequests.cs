namespace GesPowerShell;

/// <summary>Lists all graphs of the project. The API has no filter.</summary>
internal sealed record ListGraphs : GesListRequest<GesGraph>
{
    public override string Plural => "graphs";

    public override string? IdOf(GesGraph item) => item.Id;
}

/// <summary>Reads one graph.</summary>
internal sealed record ShowGraph(string GraphId) : GesRequest<GesGraph>;
