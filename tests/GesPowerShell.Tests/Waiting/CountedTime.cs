namespace GesPowerShell.Tests.Waiting;

/// <summary>The real time, which knows how many wait for it.</summary>
internal sealed class CountedTime : TimeProvider
{
    private int _waits;

    /// <summary>How many waits are not over.</summary>
    public int Waits => Volatile.Read(ref _waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _waits);
        return new Timer(this, System.CreateTimer(callback, state, dueTime, period));
    }

    /// <summary>A wait disposes of its timer when it is over or cancelled.</summary>
    private sealed class Timer(CountedTime time, ITimer timer) : ITimer
    {
        private int _isOver;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                Interlocked.Decrement(ref time._waits);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
