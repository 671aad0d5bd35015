namespace GesPowerShell.Tests.Histories;

/// <summary>
/// The connection of one script to the region. With random numbers from a seed it fails to connect, fails for a while, or loses an answer.
/// </summary>
internal sealed class UnreliableHandler : DelegatingHandler
{
    private readonly Lock _gate = new();
    private readonly VirtualClock _clock;
    private readonly string _script;
    private readonly Random _random;
    private readonly double _faultRate;
    private long _failsUntil;

    public UnreliableHandler(VirtualClock clock, string script, Random random, double faultRate)
        : base(RehearsedRegion.CreateHandler())
    {
        _clock = clock;
        _script = script;
        _random = random;
        _faultRate = faultRate;
    }

    /// <summary>The time at which the latest request was sent.</summary>
    public long LastSent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var busy = _clock.Busy();
        cancellationToken.ThrowIfCancellationRequested(); // The HTTP handler of .NET does the same.
        LastSent = _clock.GetTimestamp();
        if (LastSent < Volatile.Read(ref _failsUntil) || Happens(0.05))
        {
            // The request failed before its body was read.
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
            // When a connection breaks, later connections often fail too. For this time no request succeeds, reads included.
            Volatile.Write(ref _failsUntil, _clock.GetTimestamp() + TimeSpan.FromSeconds(Number() * 120).Ticks);
            throw;
        }
    }

    /// <summary>When a kept connection breaks, the HTTP handler of .NET sends a request without a body again by itself.</summary>
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

    private bool Happens(double probability) => Number() < _faultRate * probability;

    private double Number()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
