using System.Collections.Concurrent;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Waiting;

/// <summary>Waits for all jobs of a command together. Its cost grows with the intervals, not with the jobs.</summary>
internal sealed class Poller(PollReader reader, TimeProvider clock, GesRunOptions options, ProgressTracker tracker, OperationContext context)
    : IDisposable
{
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);

    /// <summary>How long the look at the deadline itself may take.</summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(5);

    /// <summary>Timers know no years, and whoever waits may.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromDays(1);

    private const double Growth = 1.5;

    private readonly long _start = clock.GetTimestamp();
    private readonly ConcurrentQueue<WaitEntry> _arrivals = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly List<WaitEntry> _entries = [];
    private TimeSpan _interval = options.PollInterval ?? FirstInterval;

    /// <summary>When all are read next; null when that is an interval from now.</summary>
    private TimeSpan? _nextPoll;
    private bool _isComplete;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Waits for one more, from now on.</summary>
    /// <param name="index">Which input of the run.</param>
    /// <param name="job">The job.</param>
    /// <param name="warnings">What is to be said with its outcome, from before the waiting.</param>
    /// <param name="hasEffect">Whether a graph shows what the job is to bring about; null where that is not known.</param>
    public void Add(int index, GesJob job, IReadOnlyList<string> warnings, Func<GesGraph, bool>? hasEffect = null)
    {
        var entry = new WaitEntry(index, new JobWatch(job, Now, hasEffect), Now + options.Timeout, warnings);
        tracker.OnWaiting([entry]);
        _arrivals.Enqueue(entry);
        _arrived.Release();
    }

    /// <summary>No more will be added.</summary>
    public void Complete()
    {
        Volatile.Write(ref _isComplete, true);
        _arrived.Release();
    }

    /// <summary>Ends when every job has its outcome, or at once when the pipeline ended early.</summary>
    public async Task RunAsync(CancellationToken drainToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(drainToken, context.CancelToken);
        try
        {
            while (await HasEntriesAsync(stop.Token).ConfigureAwait(false))
            {
                await PollAsync(stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (drainToken.IsCancellationRequested && !context.CancelToken.IsCancellationRequested)
        {
            // Those still on the wire come in until the senders are done; nobody waits for any of them now.
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

        // Deadlines can lie close together: at one, only those that it concerns are read a last time, and the next poll comes no later for it.
        TakeArrivals();
        var due = isDeadline ? _entries.FindAll(entry => entry.Deadline <= Now) : [.. _entries];
        var asked = Now;
        foreach (var (entry, job, graph) in await ReadAsync(due, cancellationToken).ConfigureAwait(false))
        {
            Judge(entry, job, graph, asked);
        }

        tracker.OnWaiting(_entries);
        _nextPoll = isDeadline && _entries.Count > 0 ? _nextPoll : null;
        if (!isDeadline && options.PollInterval is null && Volatile.Read(ref _isComplete))
        {
            _interval = TimeSpan.FromTicks(Math.Min((long)(_interval.Ticks * Growth), LongestInterval.Ticks));
        }
    }

    /// <summary>An answer that hangs does not make a wait longer than it may be: it ends with the deadline, as a read that failed.</summary>
    private async Task<IReadOnlyList<(WaitEntry Entry, JobObservation Job, GraphObservation Graph)>> ReadAsync(List<WaitEntry> due, CancellationToken cancellationToken)
    {
        var left = Math.Max((_entries.Min(entry => entry.Deadline) - Now).Ticks, LastLook.Ticks);
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

    private void Judge(WaitEntry entry, JobObservation job, GraphObservation graph, TimeSpan asked)
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
            Finish(entry, entry.Job, GesErrors.WaitTimedOut(entry.Job, options.Timeout, state), null);
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
            Finish(entry, entry.Job, null, null);
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
