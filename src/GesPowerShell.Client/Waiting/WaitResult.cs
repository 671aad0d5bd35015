namespace GesPowerShell.Client.Waiting;

/// <summary>How a job ended.</summary>
/// <param name="Status">Final status of the job, a value of <see cref="GesJob.Status"/>.</param>
/// <param name="Warning">A warning about a success; null for none.</param>
/// <param name="Error">The error; null for a success.</param>
internal sealed record WaitResult(string Status, string? Warning, GesException? Error)
{
    public static WaitResult Success(string? warning = null) => new(JobStatus.Success, warning, null);

    public static WaitResult PartiallyFailed(string warning) => new(JobStatus.PartiallyFailed, warning, null);

    public static WaitResult Failed(GesException error) => new(JobStatus.Failed, null, error);

    public static WaitResult Unknown(GesException error) => new(JobStatus.Unknown, null, error);
}
