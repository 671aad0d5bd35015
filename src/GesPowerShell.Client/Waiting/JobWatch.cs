namespace GesPowerShell.Client.Waiting;

/// <summary>
/// Decides by the readings of polls whether a job has ended, and how. It uses neither clock nor network: the same readings at the same
/// times lead to the same result.
/// </summary>
internal sealed class JobWatch
{
    /// <summary>How long a reading that may be late has to be stable, on <see cref="StableReadings"/> readings.</summary>
    private static readonly TimeSpan StableFor = TimeSpan.FromSeconds(60);

    private const int StableReadings = 3;

    /// <summary>How long to wait for a change without any sign of it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(180);

    private readonly Debounce _arrived = new();
    private readonly Debounce _arrivedForLong = new();
    private readonly Debounce _otherSide = new();
    private readonly Debounce _up = new();
    private readonly Debounce _broken = new();
    private readonly Debounce _gone = new();
    private readonly Debounce _vanished = new();
    private readonly TimeSpan _began;
    private readonly Func<GesGraph, bool>? _hasEffect;
    private bool _hasMoved;
    private bool _movedBeforeSuccess;

    /// <param name="job">The job of the answer or of the input.</param>
    /// <param name="now">The time of the answer, on the clock of all readings.</param>
    /// <param name="hasEffect">Whether a graph shows the effect of the job; null where that is not known.</param>
    public JobWatch(GesJob job, TimeSpan now, Func<GesGraph, bool>? hasEffect = null)
    {
        Job = job;
        _began = now;
        _hasEffect = hasEffect;
    }

    /// <summary>The last reading of the job, with earlier facts that a reading lacks.</summary>
    public GesJob Job { get; private set; }

    private ChangeSemantics Semantics => ChangeSemantics.Of(Job.Operation);

    /// <summary>Last status code of the graph; null before it was read.</summary>
    public string? GraphCode { get; private set; }

    public WaitResult? Observe(JobObservation job, GraphObservation graph, ObservationTime time)
    {
        Take(job, graph);

        // Without a graph id (several graphs or none have the name) only the job decides.
        return Job.GraphId is null || !Semantics.EndsInGraph ? EvaluateJobAlone(job, time)
            : Semantics.EndsWithGraph ? EvaluateDelete(graph, time)
            : Semantics.IsTask ? EvaluateTask(job, graph, time)
            : EvaluateJobAndGraph(job, graph, time);
    }

    private void Take(JobObservation job, GraphObservation graph)
    {
        if (job.Job is { } read)
        {
            Job = Job.ReadAgainAs(read);

            // The graph moved before the success only if a later poll reads the job as open: a poll reads the job before the graph, and the
            // last known status of a job that could not be read may be old.
            _movedBeforeSuccess |= _hasMoved && Job.Status is not (JobStatus.Success or JobStatus.PartiallyFailed);
        }

        if (graph.Code is { } code)
        {
            GraphCode = code;
            _hasMoved |= Semantics.MovedStates.Contains(code);
        }
    }

    /// <summary>
    /// A delete has ended when its graph no longer exists. The job proves nothing: GES does not resolve every job id, and also says of jobs
    /// of running graphs that they do not exist.
    /// </summary>
    private WaitResult? EvaluateDelete(GraphObservation graph, ObservationTime time)
    {
        if (Job.Status == JobStatus.Failed)
        {
            return WaitResult.Failed(GesErrors.JobFailed(Job));
        }

        return graph.Code is { } code && IsGone(code, time) ? Ended(null) : null;
    }

    /// <summary>Whether two consecutive readings show the graph as deleted. One reading may come from a late replica.</summary>
    private bool IsGone(string code, ObservationTime time) => _gone.Count(code == GraphStatus.Deleted, time) >= 2;

    /// <summary>The result of a failed job, or of a deleted or broken graph; null for others.</summary>
    private WaitResult? EvaluateFailure(GraphObservation graph, ObservationTime time)
    {
        if (Job.Status == JobStatus.Failed)
        {
            return WaitResult.Failed(GesErrors.JobFailed(Job));
        }

        // No short-circuit: both conditions count every reading.
        return graph.Code is { } code && (IsGone(code, time) | _broken.Count(GraphStatus.Broken.Contains(code), time) >= 2)
            ? WaitResult.Failed(GesErrors.GraphFailed(Job, GraphStatus.ToWord(code)))
            : null;
    }

    /// <summary>
    /// A task ends with its job. The graph is running before the task too, and a job may succeed before the graph shows the task. So the
    /// graph must confirm the success by the state of the task, by its effect, or by a later update; or its state must be stable for a
    /// minute.
    /// </summary>
    private WaitResult? EvaluateTask(JobObservation job, GraphObservation graph, ObservationTime time)
    {
        if (EvaluateFailure(graph, time) is { } failure)
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
            : time.Asked - _began >= Grace && !Semantics.MovedStates.Contains(code)
                ? WaitResult.Unknown(GesErrors.JobVanished(Job, job.Refusal))
            : null;
    }

    private WaitResult? EvaluateJobAndGraph(JobObservation job, GraphObservation graph, ObservationTime time)
    {
        if (EvaluateFailure(graph, time) is { } failure)
        {
            return failure;
        }

        if (graph.Code is not { } code)
        {
            return null;
        }

        var isStableUp = _up.IsStable(Semantics.TargetStates.Contains(code), time, StableReadings, StableFor);
        return HasArrived(code) ? EvaluateInTarget(job, time) : EvaluateElsewhere(job, graph, isStableUp, time);
    }

    private bool HasArrived(string code) => Semantics.TargetStates.Contains(code) && (_hasMoved || !Semantics.MustBeSeenMoving);

    private WaitResult? EvaluateInTarget(JobObservation job, ObservationTime time)
    {
        _otherSide.Reset();
        var hasArrivedForLong = _arrivedForLong.IsStable(true, time, StableReadings, Grace);
        if (Job.Status == JobStatus.PartiallyFailed)
        {
            return WaitResult.PartiallyFailed(GesWarnings.PartiallyFailed(Job));
        }

        if (Job.Status == JobStatus.Success || job.IsUnresolvable)
        {
            return WaitResult.Success();
        }

        // A failed read of the job does not count for the first rule, since the job may have ended meanwhile. A job that cannot be read at
        // all must not hold up a wait whose graph is where it should be.
        return job.Job is not null && _arrived.IsStable(true, time, StableReadings, StableFor)
                ? WaitResult.Success(GesWarnings.JobStillOpen(Job))
            : job.Job is null && hasArrivedForLong ? WaitResult.Success(GesWarnings.JobNotRead(Job))
            : null;
    }

    private WaitResult? EvaluateElsewhere(JobObservation job, GraphObservation graph, bool isStableUp, ObservationTime time)
    {
        var code = graph.Code!;
        _arrived.Reset();
        _arrivedForLong.Reset();
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
    /// Whether the graph was updated in a later second than GES accepted the request in: it has then moved, even if no reading showed that.
    /// An update in the same second may have been before the request.
    /// </summary>
    private bool IsChangedSinceAccepted(GraphObservation graph) => graph.Graph?.Updated?.ToUniversalTime() > Job.AcceptedOn?.UtcDateTime;

    private WaitResult Ended(string? warning) => Job.Status == JobStatus.PartiallyFailed
        ? WaitResult.PartiallyFailed(warning ?? GesWarnings.PartiallyFailed(Job))
        : WaitResult.Success(warning);

    /// <summary>
    /// Whether a state may be late: the job may succeed before the state of the graph changes, or while the graph goes down for the
    /// restart. Such readings must be stable before they count.
    /// </summary>
    private bool MayBeLate(string code) =>
        (!_hasMoved && Semantics.EarlierStates.Contains(code)) || (!_movedBeforeSuccess && Semantics.PassedStates.Contains(code));

    /// <summary>Decides by the job alone, for operations whose effect on the graph is not known.</summary>
    private WaitResult? EvaluateJobAlone(JobObservation job, ObservationTime time)
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
