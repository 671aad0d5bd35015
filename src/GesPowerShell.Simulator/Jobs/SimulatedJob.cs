using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job of Task Center. It is only used under the region's lock.</summary>
internal sealed class SimulatedJob
{
    public SimulatedJob(JobSpec spec, DateTimeOffset now)
    {
        Submitted = spec.Submitted ?? spec.BeginTime ?? now;
        Spec = spec with { Submitted = Submitted, BeginTime = spec.BeginTime ?? Submitted };
    }

    public JobSpec Spec { get; set; }

    public DateTimeOffset Submitted { get; }

    /// <summary>Whether a fault lets ShowJob answer that the job does not exist.</summary>
    public bool IsHidden { get; set; }

    /// <summary>When Task Center begins to list it; null for at once.</summary>
    public DateTimeOffset? ListedFrom { get; set; }

    public bool IsOver(DateTimeOffset now) => Spec.EndTime <= now;

    public bool IsListed(DateTimeOffset now) => !IsForgotten(now) && !(ListedFrom > now);

    public bool IsForgotten(DateTimeOffset now) => IsOver(now) && Submitted + OperationTimes.JobsKept < now;

    public string StatusAt(DateTimeOffset now) =>
        IsOver(now) ? Spec.Outcome : Spec.BeginTime <= now ? JobCode.Running : JobCode.Pending;

    public void Fail(DateTimeOffset now, string reason) => Spec = Spec with
    {
        BeginTime = Spec.BeginTime < now ? Spec.BeginTime : now,
        EndTime = now,
        Outcome = JobCode.Failed,
        FailReason = reason,
    };

    public JobState Read(DateTimeOffset now)
    {
        var over = IsOver(now);
        var visible = Spec with
        {
            BeginTime = Spec.BeginTime <= now ? Spec.BeginTime : null,
            EndTime = over ? Spec.EndTime : null,
            FailReason = over ? Spec.FailReason : null,
            Detail = over ? Spec.Detail : null,
        };
        return new JobState(visible, StatusAt(now));
    }
}
