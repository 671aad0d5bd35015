namespace GesPowerShell.Client.Transport;

/// <summary>Cancels a request at its time limit or when the user cancels, and tells the two apart.</summary>
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
            // Dispose ran between the check and this call: the request has ended.
        }
    }
}
