namespace GesPowerShell.Timelines;

/// <summary>A job in the timeline. Times are UTC, since local times jump when the clocks change.</summary>
internal sealed record TimelineJob(string Graph, string Operation, string Status)
{
    /// <summary>When GES began the job, else when it was submitted; null when neither is known.</summary>
    public DateTime? Begin { get; init; }

    /// <summary>End of the job; null while it runs or when it is not known.</summary>
    public DateTime? End { get; init; }

    public bool IsOpen => End is null && !JobStatus.IsOver(Status);

    public static TimelineJob Of(GesJob job) => new(job.GraphName ?? job.GraphId ?? "", job.Operation, job.Status)
    {
        Begin = (job.BeginTime ?? job.SubmittedAt)?.ToUniversalTime(),
        End = job.EndTime?.ToUniversalTime(),
    };
}
