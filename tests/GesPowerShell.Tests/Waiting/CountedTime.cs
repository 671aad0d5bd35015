namespace GesPowerShell.Tests.Waiting;

/// <summary>The system clock with a count of the running waits.</summary>
internal sealed class CountedTime : TimeProvider
{
    private int _waits;

    /// <summary>The number of waits that have not ended.</summary>
    public int Waits => Volatile.Read(ref _waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _waits);
        return new Timer(this, System.CreateTimer(callback, state, dueTime, period));
    }

    /// <summary>A timer that ends its wait when it is disposed of: a wait does so when it ends or is cancelled.</summary>
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
