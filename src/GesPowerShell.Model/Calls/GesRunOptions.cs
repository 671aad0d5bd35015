namespace GesPowerShell;

/// <summary>Options for the changes or waits of a command.</summary>
internal sealed record GesRunOptions
{
    /// <summary>Whether to wait for the end of each job.</summary>
    public bool Wait { get; init; }

    /// <summary>Time limit of the wait for each graph, counted from the answer to its request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Fixed time between polls; null for 2 s growing to 30 s.</summary>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>Maximum number of concurrent requests.</summary>
    public int ThrottleLimit { get; init; } = 16;
}
