namespace GesPowerShell.Client.Transport;

/// <summary>Ends a request when its time is up or the user no longer wants it, and knows which of the two it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer _timer;
    private readonly object _gate = new();
    private bool _over;

    public Deadline(TimeProvider clock, TimeSpan limit, CancellationToken userToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(userToken);
        Token = _source.Token;
        _timer = clock.CreateTimer(static state => ((Deadline)state!).TimeUp(), this, limit, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token { get; }

    public bool IsTimeUp { get; private set; }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _over = true;
        }

        _source.Dispose();
    }

    private void TimeUp()
    {
        // The timer may fire while Dispose runs.
        lock (_gate)
        {
            if (_over)
            {
                return;
            }

            IsTimeUp = true;
        }

        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended at this very moment.
        }
    }
}
