namespace GesPowerShell.Tests.Histories;

/// <summary>
/// One script's line to the region. By the numbers of its seed it cannot be reached, goes dark for a while, or an answer never comes.
/// </summary>
internal sealed class UnreliableHandler : DelegatingHandler
{
    private readonly Lock _gate = new();
    private readonly VirtualClock _clock;
    private readonly string _script;
    private readonly Random _random;
    private readonly double _badness;
    private long _darkUntil;

    public UnreliableHandler(VirtualClock clock, string script, Random random, double badness)
        : base(RehearsedRegion.CreateHandler())
    {
        _clock = clock;
        _script = script;
        _random = random;
        _badness = badness;
    }

    /// <summary>When the latest request left.</summary>
    public long LastSent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var busy = _clock.Busy();
        cancellationToken.ThrowIfCancellationRequested(); // as the network's own handler does
        LastSent = _clock.GetTimestamp();
        if (LastSent < Volatile.Read(ref _darkUntil) || Happens(0.05))
        {
            // The body was not asked for.
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        RehearsedRegion.Mark(request, _script);
        try
        {
            var response = await SendOrResendAsync(request, cancellationToken);
            if (Happens(0.03))
            {
                response.Dispose();
                await _clock.IdleAsync(TimeSpan.FromHours(1), cancellationToken);
            }

            return response;
        }
        catch when (Happens(0.5))
        {
            // What broke one connection often breaks the next ones too: nothing can be read either.
            Volatile.Write(ref _darkUntil, _clock.GetTimestamp() + TimeSpan.FromSeconds(Number() * 120).Ticks);
            throw;
        }
    }

    /// <summary>What has no body the network's own handler sends again by itself when a kept connection breaks.</summary>
    private async Task<HttpResponseMessage> SendOrResendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception) when (request.Content is null && !cancellationToken.IsCancellationRequested)
        {
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private bool Happens(double howOften) => Number() < _badness * howOften;

    private double Number()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
