namespace GesPowerShell.Tests.Histories;

/// <summary>One script's line to the region. By the numbers of its seed it cannot be reached, goes dark for a while, or an answer never comes.</summary>
internal sealed class UnsteadyLine : DelegatingHandler
{
    private readonly Lock gate = new();
    private readonly VirtualClock clock;
    private readonly string script;
    private readonly Random random;
    private readonly double badness;
    private long darkUntil;

    public UnsteadyLine(VirtualClock clock, string script, Random random, double badness)
        : base(RehearsedRegion.CreateHandler())
    {
        this.clock = clock;
        this.script = script;
        this.random = random;
        this.badness = badness;
    }

    /// <summary>When the latest request left.</summary>
    public long LastSent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var busy = clock.Busy();
        cancellationToken.ThrowIfCancellationRequested(); // as the network's own handler does
        LastSent = clock.GetTimestamp();
        if (LastSent < Volatile.Read(ref darkUntil) || Happens(0.05))
        {
            // The body was not asked for.
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        RehearsedRegion.Mark(request, script);
        try
        {
            var response = await SendOrResendAsync(request, cancellationToken);
            if (Happens(0.03))
            {
                response.Dispose();
                await clock.IdleAsync(TimeSpan.FromHours(1), cancellationToken);
            }

            return response;
        }
        catch when (Happens(0.5))
        {
            // What broke one connection often breaks the next ones too: nothing can be read either.
            Volatile.Write(ref darkUntil, clock.GetTimestamp() + TimeSpan.FromSeconds(Number() * 120).Ticks);
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

    private bool Happens(double howOften) => Number() < badness * howOften;

    private double Number()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }
}
