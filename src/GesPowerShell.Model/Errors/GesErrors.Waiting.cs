using System.Globalization;

namespace GesPowerShell;

/// <content>Errors of waiting for jobs.</content>
internal static partial class GesErrors
{
    public static GesException JobFailed(GesJob job) => new(
        "JobFailed",
        GesErrorKind.InvalidResult,
        $"{What(job)} failed: {Display.Safe(job.FailReason ?? "GES gave no reason.")}",
        "See the job's FailReason and Details, and the graph's state with Get-GesGraph.")
    {
        Operation = job.Operation,
        RequestId = job.RequestId,
    };

    public static GesException GraphFailed(GesJob job, string status) => new(
        "GraphFailed",
        GesErrorKind.InvalidResult,
        $"{What(job)} failed: the graph is {status} now.",
        "Look at the graph in the console, and give the job's id to Huawei Cloud support.")
    {
        Operation = job.Operation,
        RequestId = job.RequestId,
    };

    /// <param name="job">The job.</param>
    /// <param name="timeout">The time limit.</param>
    /// <param name="graphStatus">Last status of the graph; null when it was not read.</param>
    /// <param name="failure">Why the last poll could not read everything; null when it could.</param>
    public static GesException WaitTimedOut(GesJob job, TimeSpan timeout, string? graphStatus, GesException? failure = null) => new(
        "WaitTimedOut",
        GesErrorKind.OperationTimeout,
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} did not end within {1:0.###} s{2}. It goes on: only the waiting has ended.{3}",
            What(job),
            timeout.TotalSeconds,
            graphStatus is null ? "" : $"; the graph is {graphStatus}",
            failure is null ? "" : $" The last read failed: {failure.Message}"),
        "Wait on with Wait-GesJob, or look with Get-GesJob; -TimeoutSec gives it more time.",
        failure)
    {
        Operation = job.Operation,
        RequestId = job.RequestId,
    };

    public static GesException RestartNotSeen(GesJob job) => new(
        "RestartNotSeen",
        GesErrorKind.InvalidResult,
        $"{What(job)} was accepted, but no job for it can be found and the graph was not seen to go down.",
        "Look at the graph's Updated time with Get-GesGraph and at Get-GesJob before you restart it again.")
    {
        Operation = job.Operation,
        RequestId = job.RequestId,
    };

    public static GesException JobVanished(GesJob job, GesException? cause) => new(
        JobNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"{What(job)} cannot be followed: GES does not know its job.{Tail(cause)}",
        "GES keeps jobs for one month. Check the job's id and the graph that it belongs to.",
        cause)
    {
        Operation = job.Operation,
        ErrorCode = cause?.ErrorCode,
        HttpStatus = cause?.HttpStatus,
        RequestId = cause?.RequestId,
    };

    private static string What(GesJob job)
    {
        var graph = Display.Safe(job.GraphName ?? job.GraphId ?? "?");
        return $"{ChangeSemantics.PhraseOf(job.Operation)} graph '{graph}'{(job.JobId is null ? "" : $" (job {job.JobId})")}";
    }
}
