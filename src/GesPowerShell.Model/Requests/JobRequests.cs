namespace GesPowerShell;

/// <summary>Jobs of Task Center, which knows the name of a job's graph and not its id.</summary>
internal sealed record ListJobs : GesListRequest<GesJob>
{
    /// <summary>One of the words of <see cref="JobStatus"/>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Exact name of a graph; null for all.</summary>
    public string? GraphName { get; init; }

    /// <summary>First day, UTC; the API knows days only.</summary>
    public DateTime? FromDay { get; init; }

    /// <summary>Last day, UTC, inclusive.</summary>
    public DateTime? ToDay { get; init; }

    public override string Plural => "jobs";

    public override string? IdOf(GesJob item) => item.JobId;
}

/// <summary>One job.</summary>
internal sealed record ShowJob(string GraphId, string JobId) : GesRequest<GesJob>;
