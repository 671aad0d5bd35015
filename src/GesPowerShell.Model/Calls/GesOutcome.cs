namespace GesPowerShell;

/// <summary>
/// The result of one change or wait. For a failed job both <see cref="Job"/> and <see cref="Error"/> are set, and the job is written first.
/// </summary>
/// <param name="Index">Index of the input.</param>
/// <param name="Job">The last reading of the job. For a change without a job its result, without a <see cref="GesJob.JobId"/>.</param>
/// <param name="Error">The error; null for a success.</param>
/// <param name="Warnings">Warnings about a success.</param>
internal sealed record GesOutcome(int Index, GesJob? Job, GesException? Error, IReadOnlyList<string> Warnings)
{
    /// <summary>Id of the new object of a change without a job, such as metadata; null for other changes.</summary>
    public string? ResultId { get; init; }

    /// <summary>Names of the scenes that GES refused while it accepted the others; empty for other changes.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}
