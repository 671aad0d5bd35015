namespace GesPowerShell.Client.Waiting;

/// <summary>
/// Decides, reading by reading, whether one job has ended, and how. Knows no clock and no network: the same readings at the same times
/// give the same result.
/// </summary>
internal sealed class JobWatch
{
    /// <summary>How long a sign that could also be a late reading has to stand before it counts, and on how many readings.</summary>
    private static readonly TimeSpan StableFor = TimeSpan.FromSeconds(60);

    private const int StableReadings = 3;

    /// <summary>How long a change that nothing shows is waited for.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(180);

    private readonly Debounce _arrived = new();
    private readonly Debounce _otherSide = new();
    private readonly Debounce _up = new();
    private readonly Debounce _broken = new();
    private readonly Debounce _gone = new();
    private readonly Debounce _vanished = new();
    private readonly TimeSpan _began;
    private readonly Func<GesGraph, bool>? _hasEffect;
    private bool _hasMoved;
    private bool _movedBeforeSuccess;

    /// <param name="job">The job as it was answered or handed in.</param>
    /// <param name="now">The answer's time, on the clock that all readings are timed with.</param>
    /// <param name="hasEffect">Whether a graph shows what the job is to bring about; null where that is not known.</param>
    public JobWatch(GesJob job, TimeSpan now, Func<GesGraph, bool>? hasEffect = null)
    {
        Job = job;
        _began = now;
        _hasEffect = hasEffect;
    }

    /// <summary>The job as last read, with what was known before that GES does not tell.</summary>
    public GesJob Job { get; private set; }

    private ChangeSemantics Semantics => ChangeSemantics.Of(Job.Operation);

    /// <summary>The graph's last known state; null before it was read.</summary>
    public string? GraphCode { get; private set; }

    public WaitResult? Observe(JobObservation job, GraphObservation graph, ObservationTime time)
    {
        Take(job, graph);

        // Where the graph has no id (a name that several have, or none any more), there is only the job to go by.
        return Job.GraphId is null || !Semantics.EndsInGraph ? JudgeJobAlone(job, time)
            : Semantics.EndsWithGraph ? JudgeDelete(graph, time)
            : Semantics.IsTask ? JudgeTask(job, graph, time)
            : JudgeBoth(job, graph, time);
    }

    private void Take(JobObservation job, GraphObservation graph)
    {
        if (job.Job is { } read)
        {
            Job = Job.ReadAgainAs(read);
        }

        if (graph.Code is { } code)
        {
            GraphCode = code;
            _hasMoved |= Semantics.MovedStates.Contains(code);
            _movedBeforeSuccess |= _hasMoved && Job.Status is not (JobStatus.Success or JobStatus.PartiallyFailed);
        }
    }

    /// <summary>
    /// A delete has ended when its graph is gone. Its job alone proves nothing: GES does not resolve every job id, and says then of a
    /// running graph's job, too, that it does not exist.
    /// </summary>
    private WaitResult? JudgeDelete(GraphObservation graph, ObservationTime time)
    {
        if (Job.Status == JobStatus.Failed)
        {
            return WaitResult.Failed(GesErrors.JobFailed(Job));
        }

        return graph.Code is { } code && IsGone(code, time) ? Ended(null) : null;
    }

    /// <summary>One reading can come from a server that has not seen the graph yet.</summary>
    private bool IsGone(string code, ObservationTime time) => _gone.Count(code == GraphStatus.Deleted, time) >= 2;

    /// <summary>A job that failed, or a graph that is gone or broken.</summary>
    private WaitResult? JudgeFailure(GraphObservation graph, ObservationTime time)
    {
        if (Job.Status == JobStatus.Failed)
        {
            return WaitResult.Failed(GesErrors.JobFailed(Job));
        }

        // Both count every reading.
        return graph.Code is { } code && (IsGone(code, time) | _broken.Count(GraphStatus.Broken.Contains(code), time) >= 2)
            ? WaitResult.Failed(GesErrors.GraphFailed(Job, GraphStatus.ToWord(code)))
            : null;
    }

    /// <summary>
    /// A task ends with its job. The graph reads as running before the task begins, and a job can succeed before the graph shows anything of
    /// it: so the graph has to confirm it, by the task's state, by its effect, or by a change since; or it reads the same for a minute.
    /// </summary>
    private WaitResult? JudgeTask(JobObservation job, GraphObservation graph, ObservationTime time)
    {
        if (JudgeFailure(graph, time) is { } failure)
        {
            return failure;
        }

        if (graph.Code is not { } code)
        {
            return null;
        }

        var isIdle = GraphStatus.Up.Contains(code) && !Semantics.MovedStates.Contains(code);
        var isStable = _up.IsStable(isIdle, time, StableReadings, StableFor);
        var hasEffect = isIdle && graph.Graph is { } read && _hasEffect?.Invoke(read) == true;
        if (Job.Status is JobStatus.Success or JobStatus.PartiallyFailed)
        {
            var isElsewhere = _otherSide.IsStable(Semantics.OtherSide.Contains(code), time, StableReadings, StableFor);
            return isElsewhere ? Ended(GesWarnings.ChangedSince(Job, code))
                : isIdle && (_hasMoved || hasEffect || isStable || IsChangedSinceAccepted(graph)) ? Ended(null)
                : null;
        }

        return !job.IsUnresolvable ? null
            : hasEffect ? WaitResult.Success()
            : time.Asked - _began >= Grace && !Semantics.MovedStates.Contains(code) ? WaitResult.Unknown(GesErrors.JobVanished(Job, job.Refusal))
            : null;
    }

    private WaitResult? JudgeBoth(JobObservation job, GraphObservation graph, ObservationTime time)
    {
        if (JudgeFailure(graph, time) is { } failure)
        {
            return failure;
        }

        if (graph.Code is not { } code)
        {
            return null;
        }

        var isStableUp = _up.IsStable(Semantics.TargetStates.Contains(code), time, StableReadings, StableFor);
        return HasArrived(code) ? JudgeArrived(job, time) : JudgeElsewhere(job, graph, isStableUp, time);
    }

    private bool HasArrived(string code) => Semantics.TargetStates.Contains(code) && (_hasMoved || !Semantics.MustBeSeenMoving);

    private WaitResult? JudgeArrived(JobObservation job, ObservationTime time)
    {
        _otherSide.Reset();
        if (Job.Status == JobStatus.PartiallyFailed)
        {
            return WaitResult.PartiallyFailed(GesWarnings.PartiallyFailed(Job));
        }

        if (Job.Status == JobStatus.Success || job.IsUnresolvable)
        {
            return WaitResult.Success();
        }

        // A read of the job that failed does not count: the job may have ended since.
        return job.Job is not null && _arrived.IsStable(true, time, StableReadings, StableFor)
            ? WaitResult.Success(GesWarnings.JobStillOpen(Job))
            : null;
    }

    private WaitResult? JudgeElsewhere(JobObservation job, GraphObservation graph, bool isStableUp, ObservationTime time)
    {
        var code = graph.Code!;
        _arrived.Reset();
        var moveIsMissing = Semantics.MustBeSeenMoving && !_hasMoved;
        if (Job.Status is JobStatus.Success or JobStatus.PartiallyFailed)
        {
            if (moveIsMissing && Semantics.TargetStates.Contains(code))
            {
                return isStableUp || IsChangedSinceAccepted(graph) ? Ended(null) : null;
            }

            var isOther = Semantics.OtherSide.Contains(code);
            var isStable = _otherSide.IsStable(isOther, time, StableReadings, StableFor);
            return isStable || (!MayBeLate(code) && _otherSide.Length >= 2) ? Ended(GesWarnings.ChangedSince(Job, code)) : null;
        }

        return moveIsMissing && job.IsUnresolvable && code != GraphStatus.Deleted && time.Asked - _began >= Grace
            ? WaitResult.Unknown(GesErrors.RestartNotSeen(Job))
            : null;
    }

    /// <summary>
    /// The graph was changed in a later second than the one in which GES accepted the request, so it has moved though no reading showed it.
    /// In the same second it can have been a change before the request.
    /// </summary>
    private bool IsChangedSinceAccepted(GraphObservation graph) => graph.Graph?.Updated?.ToUniversalTime() > Job.AcceptedOn?.UtcDateTime;

    private WaitResult Ended(string? warning) => Job.Status == JobStatus.PartiallyFailed
        ? WaitResult.PartiallyFailed(warning ?? GesWarnings.PartiallyFailed(Job))
        : WaitResult.Success(warning);

    /// <summary>
    /// The job can be done before the graph's state shows it: the graph still reads as before the POST, or goes down for our own restart.
    /// Two such readings prove nothing, so they have to be stable.
    /// </summary>
    private bool MayBeLate(string code) =>
        (!_hasMoved && Semantics.EarlierStates.Contains(code)) || (!_movedBeforeSuccess && Semantics.PassedStates.Contains(code));

    /// <summary>For operations whose effect on the graph is not known, which is most of Task Center.</summary>
    private WaitResult? JudgeJobAlone(JobObservation job, ObservationTime time)
    {
        if (_vanished.IsStable(job.IsUnresolvable, time, StableReadings, StableFor))
        {
            return WaitResult.Unknown(GesErrors.JobVanished(Job, job.Refusal));
        }

        return Job.Status switch
        {
            JobStatus.Success => WaitResult.Success(),
            JobStatus.PartiallyFailed => WaitResult.PartiallyFailed(GesWarnings.PartiallyFailed(Job)),
            JobStatus.Failed => WaitResult.Failed(GesErrors.JobFailed(Job)),
            _ => null,
        };
    }
}
