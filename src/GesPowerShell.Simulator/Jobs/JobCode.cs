namespace GesPowerShell.Simulator.Jobs;

/// <summary>Values of a job's <c>status</c>.</summary>
public static class JobCode
{
    public const string Pending = "pending";
    public const string Running = "running";
    public const string Success = "success";
    public const string PartiallyFailed = "partiallyFailed";
    public const string Failed = "failed";

    /// <summary>The value for <see cref="Pending"/> in the filter of the job list.</summary>
    internal const string Waiting = "waiting";
}
