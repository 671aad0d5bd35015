namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job as the list and show operations send it.</summary>
internal sealed record JobItem(
    string JobId,
    string Status,
    string JobType,
    string JobName,
    string RelatedGraph,
    DateTimeOffset? BeginTime,
    DateTimeOffset? EndTime,
    string? FailReason,
    JobDetail? JobDetail,
    int JobProgress)
{
    public static JobItem Of(JobState job) => new(
        job.JobId,
        job.Status,
        job.Spec.JobType,
        job.JobName,
        job.GraphName,
        job.Spec.BeginTime,
        job.Spec.EndTime,
        job.Spec.FailReason,
        job.Spec.Detail,
        JobProgress: 0); // The API reserves it: it is always zero.
}
