namespace GesPowerShell;

/// <summary>What came of one change or wait. <see cref="Job"/> and <see cref="Error"/> can both be there: a failed job is written, then the error.</summary>
/// <param name="Index">Which of the inputs.</param>
/// <param name="Job">The job as last known.</param>
/// <param name="Error">Why it did not succeed.</param>
/// <param name="Warnings">What the user should know though it succeeded.</param>
internal sealed record GesOutcome(int Index, GesJob? Job, GesException? Error, IReadOnlyList<string> Warnings);
