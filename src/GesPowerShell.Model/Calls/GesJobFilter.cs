namespace GesPowerShell;

/// <summary>What Task Center can filter by itself.</summary>
internal sealed record GesJobFilter
{
    /// <summary>One of our status words; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Exact name of a graph; null for all.</summary>
    public string? GraphName { get; init; }

    /// <summary>First day, UTC; the API knows days only.</summary>
    public DateTime? FromDay { get; init; }

    /// <summary>Last day, UTC, inclusive.</summary>
    public DateTime? ToDay { get; init; }
}
