namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job of Task Center. Its state follows from the time.</summary>
public sealed class SimulatedJob
{
    public required string Id { get; init; }

    /// <summary>For example <c>StopGraph</c>.</summary>
    public required string Name { get; init; }

    public required string GraphId { get; init; }

    public required string GraphName { get; init; }

    /// <summary>When it begins to run, UTC; it is pending before.</summary>
    public required DateTime Begin { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public required DateTime End { get; set; }

    /// <summary>How it ends: <c>success</c>, <c>partiallyFailed</c> or <c>failed</c>.</summary>
    public string Result { get; set; } = "success";

    public string? FailReason { get; set; }

    /// <summary>The path of one edge file that an import lost lines of; null for none.</summary>
    public string? LossyFile { get; init; }

    internal string StatusAt(DateTime now) => now < Begin ? "pending" : now < End ? "running" : Result;

    internal bool IsOpenAt(DateTime now) => now < End;
}
