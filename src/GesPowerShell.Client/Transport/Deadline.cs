namespace GesPowerShell.Client.Transport;

/// <summary>Ends a request when its time is up or the user no longer wants it, and knows which of the two it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly ITimer timer;
    private readonly object gate = new();
    private bool over;

    public Deadline(TimeProvider clock, TimeSpan limit, CancellationToken userToken)
    {
        source = CancellationTokenSource.CreateLinkedTokenSource(userToken);
        Token = source.Token;
        timer = clock.CreateTimer(static state => ((Deadline)state!).TimeUp(), this, limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token { get; }

    public bool IsTimeUp { get; private set; }

    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            over = true;
        }

        source.Dispose();
    }

    private void TimeUp()
    {
        // The timer may fire while Dispose runs.
        lock (gate)
        {
            if (over)
            {
                return;
            }

            IsTimeUp = true;
        }

        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended at this very moment.
        }
    }
}
