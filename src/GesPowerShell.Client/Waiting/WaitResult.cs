namespace GesPowerShell.Client.Waiting;

/// <summary>How a job ended.</summary>
/// <param name="Status">The job's final status, one of our words.</param>
/// <param name="Warning">What the user should know though it did not fail.</param>
/// <param name="Error">Why it did not succeed.</param>
internal sealed record WaitResult(string Status, string? Warning, GesException? Error)
{
    public static WaitResult Success(string? warning = null) => new(JobStatus.Success, warning, null);

    public static WaitResult PartiallyFailed(string warning) => new(JobStatus.PartiallyFailed, warning, null);

    public static WaitResult Failed(GesException error) => new(JobStatus.Failed, null, error);

    public static WaitResult Unknown(GesException error) => new(JobStatus.Unknown, null, error);
}
