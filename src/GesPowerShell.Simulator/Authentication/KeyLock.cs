namespace GesPowerShell.Simulator.Authentication;

/// <summary>The gateway locks a key for five minutes after more than five bad signatures in a row. Thread-safe.</summary>
internal sealed class KeyLock(TimeProvider clock)
{
    private const int Allowed = 5;

    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private int bad;
    private DateTimeOffset until;

    public bool IsLocked
    {
        get
        {
            lock (gate)
            {
                return clock.GetUtcNow() < until;
            }
        }
    }

    public void Report(bool isGood)
    {
        lock (gate)
        {
            bad = isGood ? 0 : bad + 1;
            if (bad > Allowed)
            {
                bad = 0;
                until = clock.GetUtcNow() + Duration;
            }
        }
    }
}
