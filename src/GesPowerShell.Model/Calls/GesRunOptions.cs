namespace GesPowerShell;

/// <summary>How to carry out a set of changes, or wait for a set of jobs.</summary>
internal sealed record GesRunOptions
{
    /// <summary>Follow each job to its end.</summary>
    public bool Wait { get; init; }

    /// <summary>For each graph, counted from its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Fixed time between polls; null: 2 s, growing to 30 s.</summary>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>Requests in flight at once.</summary>
    public int ThrottleLimit { get; init; } = 16;
}
