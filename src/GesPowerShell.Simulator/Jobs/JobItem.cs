namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job in the answers of the list and show operations.</summary>
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
        JobProgress: 0); // Reserved in the API: always zero.
}
