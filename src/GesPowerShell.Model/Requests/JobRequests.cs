namespace GesPowerShell;

/// <summary>Lists jobs of Task Center. Its jobs have the name of their graph and not the id.</summary>
internal sealed record ListJobs : GesListRequest<GesJob>
{
    /// <summary>A state of <see cref="JobStatus"/>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Exact name of a graph; null for all.</summary>
    public string? GraphName { get; init; }

    /// <summary>First day, UTC. The API filters by days only.</summary>
    public DateTime? FromDay { get; init; }

    /// <summary>Last day, UTC, inclusive.</summary>
    public DateTime? ToDay { get; init; }

    public override string Plural => "jobs";

    public override string? IdOf(GesJob item) => item.JobId;
}

/// <summary>Reads one job.</summary>
internal sealed record ShowJob(string GraphId, string JobId) : GesRequest<GesJob>;
