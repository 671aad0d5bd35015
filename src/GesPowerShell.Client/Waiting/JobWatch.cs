namespace GesPowerShell.Client.Waiting;

/// <summary>
/// Decides, reading by reading, whether one job has ended, and how. Knows no clock and no network: the same readings at the same times
/// give the same verdict.
/// </summary>
internal sealed class JobWatch
{
    /// <summary>How long a sign that could also be a late reading has to stand before it counts, and on how many readings.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);

    private const int SettlingReadings = 3;

    private static readonly TimeSpan RestartGrace = TimeSpan.FromSeconds(180);

    private readonly Streak arrivedStreak = new();
    private readonly Streak otherSideStreak = new();
    private readonly Streak upStreak = new();
    private readonly Streak brokenStreak = new();
    private readonly Streak goneStreak = new();
    private readonly Streak vanishedStreak = new();
    private readonly TimeSpan began;
    private bool hasMoved;
    private bool movedBeforeSuccess;

    /// <param name="job">The job as it was answered or handed in.</param>
    /// <param name="now">The answer's time, on the clock that all readings are timed with.</param>
    public JobWatch(GesJob job, TimeSpan now)
    {
        Job = job;
        began = now;
    }

    /// <summary>The job as last read, with what was known before that GES does not tell.</summary>
    public GesJob Job { get; private set; }

    private ChangeSemantics Semantics => ChangeSemantics.Of(Job.Operation);

    /// <summary>The graph's last known state; null before it was read.</summary>
    public string? GraphCode { get; private set; }

    public Verdict? Observe(JobReading job, GraphReading graph, ReadingTime time)
    {
        Take(job, graph);

        // Where the graph has no id (a name that several have, or none any more), there is only the job to go by.
        return Job.GraphId is null || !Semantics.EndsInGraph ? JudgeJobAlone(job, time)
            : Semantics.EndsWithGraph ? JudgeDelete(graph, time)
            : JudgeBoth(job, graph, time);
    }

    private void Take(JobReading job, GraphReading graph)
    {
        if (job.Job is { } read)
        {
            Job = Job.ReadAgainAs(read);
        }

        if (graph.Code is { } code)
        {
            GraphCode = code;
            hasMoved |= Semantics.MovedStates.Contains(code);
            movedBeforeSuccess |= hasMoved && Job.Status is not (JobStatus.Success or JobStatus.PartiallyFailed);
        }
    }

    /// <summary>
    /// A delete has ended when its graph is gone. Its job alone proves nothing: GES does not resolve every job id, and says then of a
    /// running graph's job, too, that it does not exist.
    /// </summary>
    private Verdict? JudgeDelete(GraphReading graph, ReadingTime time)
    {
        if (Job.Status == JobStatus.Failed)
        {
            return Verdict.Failed(GesErrors.JobFailed(Job));
        }

        return graph.Code is { } code && IsGone(code, time) ? Ended(null) : null;
    }

    /// <summary>One reading can come from a server that has not seen the graph yet.</summary>
    private bool IsGone(string code, ReadingTime time) => goneStreak.Count(code == GraphStatus.Deleted, time) >= 2;

    private Verdict? JudgeBoth(JobReading job, GraphReading graph, ReadingTime time)
    {
        if (Job.Status == JobStatus.Failed)
        {
            return Verdict.Failed(GesErrors.JobFailed(Job));
        }

        if (graph.Code is not { } code)
        {
            return null;
        }

        // Both count every reading.
        if (IsGone(code, time) | brokenStreak.Count(GraphStatus.Broken.Contains(code), time) >= 2)
        {
            return Verdict.Failed(GesErrors.GraphFailed(Job, GraphStatus.ToWord(code)));
        }

        var settledUp = upStreak.Settled(Semantics.TargetStates.Contains(code), time, SettlingReadings, Settling);
        return HasArrived(code) ? JudgeArrived(job, time) : JudgeElsewhere(job, code, settledUp, time);
    }

    private bool HasArrived(string code) => Semantics.TargetStates.Contains(code) && (hasMoved || !Semantics.MustBeSeenMoving);

    private Verdict? JudgeArrived(JobReading job, ReadingTime time)
    {
        otherSideStreak.Break();
        if (Job.Status == JobStatus.PartiallyFailed)
        {
            return Verdict.PartiallyFailed(GesWarnings.PartiallyFailed(Job));
        }

        if (Job.Status == JobStatus.Success || job.IsUnresolvable)
        {
            return Verdict.Success();
        }

        // A read of the job that failed does not count: the job may have ended since.
        return job.Job is not null && arrivedStreak.Settled(true, time, SettlingReadings, Settling)
            ? Verdict.Success(GesWarnings.JobStillOpen(Job))
            : null;
    }

    private Verdict? JudgeElsewhere(JobReading job, string code, bool settledUp, ReadingTime time)
    {
        arrivedStreak.Break();
        var moveIsMissing = Semantics.MustBeSeenMoving && !hasMoved;
        if (Job.Status is JobStatus.Success or JobStatus.PartiallyFailed)
        {
            if (moveIsMissing && Semantics.TargetStates.Contains(code))
            {
                return settledUp ? Ended(null) : null;
            }

            var isOther = Semantics.OtherSide.Contains(code);
            var settled = otherSideStreak.Settled(isOther, time, SettlingReadings, Settling);
            return settled || (!MayBeLate(code) && otherSideStreak.Length >= 2) ? Ended(GesWarnings.ChangedSince(Job, code)) : null;
        }

        return moveIsMissing && job.IsUnresolvable && code != GraphStatus.Deleted && time.Asked - began >= RestartGrace
            ? Verdict.Unknown(GesErrors.RestartNotSeen(Job))
            : null;
    }

    private Verdict Ended(string? warning) => Job.Status == JobStatus.PartiallyFailed
        ? Verdict.PartiallyFailed(warning ?? GesWarnings.PartiallyFailed(Job))
        : Verdict.Success(warning);

    /// <summary>
    /// The job can be done before the graph's state shows it: the graph still reads as before the POST, or goes down for our own restart.
    /// Two such readings prove nothing, so they have to settle.
    /// </summary>
    private bool MayBeLate(string code) =>
        (!hasMoved && Semantics.EarlierStates.Contains(code)) || (!movedBeforeSuccess && Semantics.PassedStates.Contains(code));

    /// <summary>For operations whose effect on the graph is not known, which is most of Task Center.</summary>
    private Verdict? JudgeJobAlone(JobReading job, ReadingTime time)
    {
        if (vanishedStreak.Settled(job.IsUnresolvable, time, SettlingReadings, Settling))
        {
            return Verdict.Unknown(GesErrors.JobVanished(Job, job.Refusal));
        }

        return Job.Status switch
        {
            JobStatus.Success => Verdict.Success(),
            JobStatus.PartiallyFailed => Verdict.PartiallyFailed(GesWarnings.PartiallyFailed(Job)),
            JobStatus.Failed => Verdict.Failed(GesErrors.JobFailed(Job)),
            _ => null,
        };
    }
}
