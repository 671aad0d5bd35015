namespace GesPowerShell.Tests.Histories;

/// <summary>A clock that stands still while a task works. When all tasks wait, it jumps to the next time for which a task waits.</summary>
/// <remarks>
/// Tasks mark work with <see cref="Busy"/>. Between two such sections a task has a few turns of the thread pool before the clock jumps.
/// </remarks>
internal sealed class VirtualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<VirtualTimer, long> _timers = new();
    private int _busy;
    private long _ticks = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(callback, state);
        lock (_gate)
        {
            _timers.Enqueue(timer, _ticks + Math.Max(dueTime.Ticks, 0));
        }

        return timer;
    }

    /// <summary>Advances the clock until the work has ended.</summary>
    public async Task DriveAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            for (var quiet = 0; quiet < 10 && !work.IsCompleted; quiet = Volatile.Read(ref _busy) == 0 ? quiet + 1 : 0)
            {
                await Task.Yield();
            }

            Jump();
        }

        await work;
    }

    /// <summary>Stops the clock until the result is disposed of.</summary>
    public IDisposable Busy()
    {
        Interlocked.Increment(ref _busy);
        return new Work(this);
    }

    /// <summary>Waits within a busy section, and lets the clock advance meanwhile.</summary>
    public async Task IdleAsync(TimeSpan time, CancellationToken cancelToken)
    {
        Interlocked.Decrement(ref _busy);
        try
        {
            await Task.Delay(time, this, cancelToken);
        }
        finally
        {
            Interlocked.Increment(ref _busy);
        }
    }

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    private void Jump()
    {
        VirtualTimer? timer;
        lock (_gate)
        {
            if (!_timers.TryDequeue(out timer, out var due))
            {
                return;
            }

            if (!timer.IsDisposed)
            {
                _ticks = Math.Max(_ticks, due);
            }
        }

        timer.Fire();
    }

    private sealed class Work(VirtualClock clock) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref clock._busy);
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
