namespace GesPowerShell.Tests.Histories;

/// <summary>Time that passes only when everybody waits: it jumps to the next moment that somebody waits for. For any number of waiters.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<VirtualTimer, long> timers = new();
    private long ticks = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(callback, state);
        lock (gate)
        {
            timers.Enqueue(timer, ticks + Math.Max(dueTime.Ticks, 0));
        }

        return timer;
    }

    /// <summary>Lets time pass until the work has ended.</summary>
    public async Task DriveAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            // What the last jump set off runs on the pool; it gets a chance to run before the next one.
            for (var i = 0; i < 4 && !work.IsCompleted; i++)
            {
                await Task.Yield();
            }

            Jump();
        }

        await work;
    }

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    private void Jump()
    {
        VirtualTimer? timer;
        lock (gate)
        {
            if (!timers.TryDequeue(out timer, out var due))
            {
                return;
            }

            if (!timer.IsDisposed)
            {
                ticks = Math.Max(ticks, due);
            }
        }

        timer.Fire();
    }

    private sealed class VirtualTimer(TimerCallback callback, object? state) : ITimer
    {
        public bool IsDisposed { get; private set; }

        public void Fire()
        {
            if (!IsDisposed)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
