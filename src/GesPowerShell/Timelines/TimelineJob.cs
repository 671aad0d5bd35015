namespace GesPowerShell.Timelines;

/// <summary>A job as it is drawn. Times are UTC: what is local jumps when the clocks change.</summary>
internal sealed record TimelineJob(string Graph, string Operation, string Status)
{
    /// <summary>When GES began it, else when it was asked for; null when neither is known.</summary>
    public DateTime? Begin { get; init; }

    /// <summary>Null when it goes on, or when its end is not known.</summary>
    public DateTime? End { get; init; }

    public bool IsOpen => End is null && !JobStatus.IsOver(Status);

    public static TimelineJob Of(GesJob job) => new(job.GraphName ?? job.GraphId ?? "", job.Operation, job.Status)
    {
        Begin = (job.BeginTime ?? job.SubmittedAt)?.ToUniversalTime(),
        End = job.EndTime?.ToUniversalTime(),
    };
}
