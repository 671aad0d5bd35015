using System.Collections.Concurrent;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Waiting;

/// <summary>Waits for all jobs of a command together. Its cost grows with the intervals, not with the jobs.</summary>
internal sealed class Poller(PollReader reader, TimeProvider clock, GesRunOptions options, RunTracker tracker, OperationContext context)
    : IDisposable
{
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);

    /// <summary>How long the look at the deadline itself may take.</summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(5);

    /// <summary>Timers know no years, and whoever waits may.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromDays(1);

    private const double Growth = 1.5;

    private readonly long start = clock.GetTimestamp();
    private readonly ConcurrentQueue<WaitEntry> arrivals = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly List<WaitEntry> entries = [];
    private TimeSpan interval = options.PollInterval ?? FirstInterval;

    /// <summary>When all are read next; null when that is an interval from now.</summary>
    private TimeSpan? nextPoll;
    private bool isComplete;

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Waits for one more, from now on.</summary>
    public void Add(int index, GesJob job, IReadOnlyList<string> warnings)
    {
        arrivals.Enqueue(new WaitEntry(index, new JobWatch(job, Now), Now + options.Timeout, warnings));
        arrived.Release();
    }

    /// <summary>No more will be added.</summary>
    public void Complete()
    {
        Volatile.Write(ref isComplete, true);
        arrived.Release();
    }

    /// <summary>Ends when every job has its outcome, or at once when the pipeline ended early.</summary>
    public async Task RunAsync(CancellationToken windDown)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(windDown, context.CancelToken);
        try
        {
            while (await HasEntriesAsync(stop.Token).ConfigureAwait(false))
            {
                await PollAsync(stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (windDown.IsCancellationRequested && !context.CancelToken.IsCancellationRequested)
        {
            // Those still on the wire come in until the senders are done; nobody waits for any of them now.
            do
            {
                Abandon();
                await arrived.WaitAsync(context.CancelToken).ConfigureAwait(false);
            }
            while (!Volatile.Read(ref isComplete));

            Abandon();
        }
    }

    public void Dispose() => arrived.Dispose();

    private async Task<bool> HasEntriesAsync(CancellationToken cancellationToken)
    {
        while (!TakeArrivals())
        {
            if (Volatile.Read(ref isComplete) && arrivals.IsEmpty)
            {
                return false;
            }

            await arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        tracker.Waiting(entries);
        nextPoll ??= Now + interval;
        var deadline = entries.Min(entry => entry.Deadline);
        var isDeadline = deadline < nextPoll;
        var pause = (isDeadline ? deadline : nextPoll.Value) - Now;
        if (pause > TimeSpan.Zero)
        {
            await clock.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
        }

        // Deadlines can lie close together: at one, only those that it concerns are read a last time, and the next poll comes no later for it.
        TakeArrivals();
        var due = isDeadline ? entries.FindAll(entry => entry.Deadline <= Now) : [.. entries];
        var asked = Now;
        foreach (var (entry, job, graph) in await ReadAsync(due, cancellationToken).ConfigureAwait(false))
        {
            Judge(entry, job, graph, asked);
        }

        nextPoll = isDeadline && entries.Count > 0 ? nextPoll : null;
        if (!isDeadline && options.PollInterval is null && Volatile.Read(ref isComplete))
        {
            interval = TimeSpan.FromTicks(Math.Min((long)(interval.Ticks * Growth), LongestInterval.Ticks));
        }
    }

    /// <summary>An answer that hangs does not make a wait longer than it may be: it ends with the deadline, as a read that failed.</summary>
    private async Task<IReadOnlyList<(WaitEntry Entry, JobReading Job, GraphReading Graph)>> ReadAsync(List<WaitEntry> due, CancellationToken cancellationToken)
    {
        var left = Math.Max((entries.Min(entry => entry.Deadline) - Now).Ticks, LastLook.Ticks);
        using var limit = new Deadline(clock, TimeSpan.FromTicks(Math.Min(left, LongestRead.Ticks)), cancellationToken);
        try
        {
            return await reader.ReadAsync(due, context with { CancelToken = limit.Token }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsTimeUp && !cancellationToken.IsCancellationRequested)
        {
            return due.ConvertAll(entry => (entry, JobReading.Nothing, GraphReading.Nothing));
        }
    }

    private void Judge(WaitEntry entry, JobReading job, GraphReading graph, TimeSpan asked)
    {
        var before = entry.Watch.GraphCode;
        var verdict = entry.Watch.Observe(job, graph, new ReadingTime(asked, Now));
        if (entry.Watch.GraphCode is { } code && code != before)
        {
            context.Verbose?.Invoke($"{entry.Job}: graph {GraphStatus.ToWord(code)}, job {entry.Job.Status}");
        }

        if (verdict is not null)
        {
            Finish(entry, entry.Job with { Status = verdict.Status }, verdict.Error, verdict.Warning);
        }
        else if (Now >= entry.Deadline)
        {
            var state = entry.Watch.GraphCode is { } last ? GraphStatus.ToWord(last) : null;
            Finish(entry, entry.Job, GesErrors.WaitTimedOut(entry.Job, options.Timeout, state), null);
        }
    }

    private void Finish(WaitEntry entry, GesJob job, GesException? error, string? warning)
    {
        entries.Remove(entry);
        tracker.Finished(new GesOutcome(entry.Index, job, error, warning is null ? entry.Warnings : [.. entry.Warnings, warning]));
    }

    private void Abandon()
    {
        TakeArrivals();
        foreach (var entry in entries.ToArray())
        {
            Finish(entry, entry.Job, null, null);
        }
    }

    private bool TakeArrivals()
    {
        while (arrivals.TryDequeue(out var entry))
        {
            entries.Add(entry);
        }

        return entries.Count > 0;
    }
}
