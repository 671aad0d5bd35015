using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator;

/// <summary>A running region of GES, with its IAM, on this machine.</summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Journal journal = new();
    private readonly TokenStore tokens;

    private SimulatorServer(SimulatorOptions options)
    {
        Options = options;
        var clock = new SimulatedClock(options.Clock, options.TimeScale);
        Region = new SimulatedRegion(clock);
        DemoGraphs.AddTo(Region, options.Graphs);
        tokens = new TokenStore(clock, options.TokenLifetime);
        var router = new Router(
            new Gatekeeper(options, tokens),
            new GesEndpoints(Region, options.Region),
            new IamEndpoints(options, tokens),
            new ControlEndpoints(Region, journal),
            journal,
            options.Clock);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        app = builder.Build();
        app.Run(router.HandleAsync);
    }

    public SimulatorOptions Options { get; }

    /// <summary>Where it listens, with the port.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>The graphs and jobs, for those who need no HTTP to look at them or to set them up.</summary>
    public SimulatedRegion Region { get; }

    /// <summary>The requests that arrived, the earliest first.</summary>
    public IReadOnlyList<JournalEntry> Requests => journal.Entries;

    /// <summary>Forgets the requests that arrived so far.</summary>
    public void ForgetRequests() => journal.Clear();

    /// <summary>Makes every token that was given out useless, as a change of the password does.</summary>
    public void InvalidateTokens() => tokens.InvalidateAll();

    /// <summary>Starts one; it answers when this returns.</summary>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<SimulatorServer> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var server = new SimulatorServer(options);
        await server.app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Ends when the process is asked to.</summary>
    internal Task RunToEndAsync() => app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
