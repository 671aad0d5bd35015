namespace GesPowerShell;

/// <summary>What came of one change or wait. <see cref="Job"/> and <see cref="Error"/> can both be there: a failed job is written, then the error.</summary>
/// <param name="Index">Which of the inputs.</param>
/// <param name="Job">The job as last known. Of a change that has no job, what became of it in the same words, without a <see cref="GesJob.JobId"/>.</param>
/// <param name="Error">Why it did not succeed.</param>
/// <param name="Warnings">What the user should know though it succeeded.</param>
internal sealed record GesOutcome(int Index, GesJob? Job, GesException? Error, IReadOnlyList<string> Warnings)
{
    /// <summary>Id of what the change made, where it has no job: metadata. Null where it makes nothing.</summary>
    public string? ResultId { get; init; }

    /// <summary>Names of the parts of the change that GES refused though it accepted the others: scenes.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}
