using System.Collections.Concurrent;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Waiting;

/// <summary>Polls all jobs of a command together, so that the cost depends on the intervals more than on the number of jobs.</summary>
internal sealed class Poller(
    PollReader reader, TimeProvider clock, GesRunOptions options, ProgressTracker tracker, OperationContext context)
    : IDisposable
{
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);

    /// <summary>Minimum time limit of the last read at a deadline.</summary>
    private static readonly TimeSpan LastReadLimit = TimeSpan.FromSeconds(5);

    /// <summary>Maximum time limit of a read. Timers have an upper limit, <c>-TimeoutSec</c> has not.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromDays(1);

    private const double Growth = 1.5;

    private readonly long _start = clock.GetTimestamp();
    private readonly ConcurrentQueue<WaitEntry> _arrivals = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly List<WaitEntry> _entries = [];
    private TimeSpan _interval = options.PollInterval ?? FirstInterval;

    /// <summary>Time of the next poll of all jobs; null for one interval from now.</summary>
    private TimeSpan? _nextPoll;
    private bool _isComplete;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Adds a job, whose time limit starts now.</summary>
    /// <param name="index">Index of the input.</param>
    /// <param name="job">The job.</param>
    /// <param name="warnings">Warnings from before the wait, for its outcome.</param>
    /// <param name="hasEffect">Whether a graph shows the effect of the job; null where that is not known.</param>
    public void Add(int index, GesJob job, IReadOnlyList<string> warnings, Func<GesGraph, bool>? hasEffect = null)
    {
        var entry = new WaitEntry(index, new JobWatch(job, Now, hasEffect), Now + options.Timeout, warnings);
        tracker.OnWaiting([entry]);
        _arrivals.Enqueue(entry);
        _arrived.Release();
    }

    /// <summary>Called when no further job will be added.</summary>
    public void Complete()
    {
        Volatile.Write(ref _isComplete, true);
        _arrived.Release();
    }

    /// <summary>Completes when every job has its outcome, or at once when the pipeline ended early.</summary>
    public async Task RunAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.DrainToken, context.CancelToken);
        try
        {
            while (await HasEntriesAsync(stop.Token).ConfigureAwait(false))
            {
                await PollAsync(stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
            when (context.DrainToken.IsCancellationRequested && !context.CancelToken.IsCancellationRequested)
        {
            // Changes in flight still add jobs until they are answered. These jobs are completed without a wait.
            do
            {
                Abandon();
                await _arrived.WaitAsync(context.CancelToken).ConfigureAwait(false);
            }
            while (!Volatile.Read(ref _isComplete));

            Abandon();
        }
    }

    public void Dispose() => _arrived.Dispose();

    private async Task<bool> HasEntriesAsync(CancellationToken cancellationToken)
    {
        while (!TakeArrivals())
        {
            if (Volatile.Read(ref _isComplete) && _arrivals.IsEmpty)
            {
                return false;
            }

            await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        _nextPoll ??= Now + _interval;
        var deadline = _entries.Min(entry => entry.Deadline);
        var isDeadline = deadline < _nextPoll;
        var pause = (isDeadline ? deadline : _nextPoll.Value) - Now;
        if (pause > TimeSpan.Zero)
        {
            await clock.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
        }

        // At a deadline only the jobs that it concerns are read a last time, and the time of the next poll does not change: deadlines may
        // be close together.
        TakeArrivals();
        var due = isDeadline ? _entries.FindAll(entry => entry.Deadline <= Now) : [.. _entries];
        var asked = Now;
        foreach (var (entry, job, graph) in await ReadAsync(due, cancellationToken).ConfigureAwait(false))
        {
            Evaluate(entry, job, graph, asked);
        }

        tracker.OnWaiting(_entries);
        _nextPoll = isDeadline && _entries.Count > 0 ? _nextPoll : null;
        if (!isDeadline && options.PollInterval is null && Volatile.Read(ref _isComplete))
        {
            _interval = TimeSpan.FromTicks(Math.Min((long)(_interval.Ticks * Growth), LongestInterval.Ticks));
        }
    }

    /// <summary>
    /// Reads with a time limit, so that a hanging answer does not extend a wait beyond its deadline. It then counts as a failed read.
    /// </summary>
    private async Task<IReadOnlyList<(WaitEntry Entry, JobObservation Job, GraphObservation Graph)>> ReadAsync(
        List<WaitEntry> due, CancellationToken cancellationToken)
    {
        var left = Math.Max((_entries.Min(entry => entry.Deadline) - Now).Ticks, LastReadLimit.Ticks);
        using var limit = new Deadline(clock, TimeSpan.FromTicks(Math.Min(left, LongestRead.Ticks)), cancellationToken);
        try
        {
            return await reader.ReadAsync(due, context with { CancelToken = limit.Token }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsTimeUp && !cancellationToken.IsCancellationRequested)
        {
            return due.ConvertAll(entry => (entry, JobObservation.Nothing, GraphObservation.Nothing));
        }
    }

    private void Evaluate(WaitEntry entry, JobObservation job, GraphObservation graph, TimeSpan asked)
    {
        var before = entry.Watch.GraphCode;
        var result = entry.Watch.Observe(job, graph, new ObservationTime(asked, Now));
        if (entry.Watch.GraphCode is { } code && code != before)
        {
            context.Verbose?.Invoke($"{entry.Job}: graph {GraphStatus.ToWord(code)}, job {entry.Job.Status}");
        }

        if (result is not null)
        {
            Finish(entry, entry.Job with { Status = result.Status }, result.Error, result.Warning);
        }
        else if (Now >= entry.Deadline)
        {
            var state = entry.Watch.GraphCode is { } last ? GraphStatus.ToWord(last) : null;
            Finish(entry, entry.OpenJob, GesErrors.WaitTimedOut(entry.Job, options.Timeout, state, reader.Failure), null);
        }
    }

    private void Finish(WaitEntry entry, GesJob job, GesException? error, string? warning)
    {
        _entries.Remove(entry);
        tracker.OnCompleted(new GesOutcome(entry.Index, job, error, warning is null ? entry.Warnings : [.. entry.Warnings, warning]));
    }

    private void Abandon()
    {
        TakeArrivals();
        foreach (var entry in _entries.ToArray())
        {
            Finish(entry, entry.OpenJob, null, null);
        }
    }

    private bool TakeArrivals()
    {
        while (_arrivals.TryDequeue(out var entry))
        {
            _entries.Add(entry);
        }

        return _entries.Count > 0;
    }
}
