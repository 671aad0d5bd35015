using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Control;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Iam;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Metadata;
using GesPowerShell.Simulator.Seed;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator;

/// <summary>
/// A running simulator. Clients reach GES and IAM at <see cref="Address"/>; the process that it runs in also sees and changes the
/// region through the other properties, without HTTP and without credentials. All of them are thread-safe.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly RequestJournal _journal = new();
    private readonly OpenRequests _open = new();
    private readonly TokenStore _tokens;
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestPipeline _pipeline;
    private WebApplication? _app;

    /// <summary>One without a network: requests reach it through <see cref="HandleAsync"/> alone.</summary>
    internal SimulatorServer(SimulatorOptions options)
    {
        Options = options;
        Clock = new SimulatedClock(options.Clock, options.TimeScale);
        var region = new Region(Clock, Clock.ToSimulated(options.ShortestOperation));
        RegionSeed.Fill(region, options);
        Graphs = new GraphRegister(region);
        Jobs = new JobRegister(region);
        Backups = new BackupRegister(region);
        _tokens = new TokenStore(Clock, options.TokenLifetime);
        _pipeline = Pipeline(region);
    }

    /// <summary>What it was started with.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>Where it listens, with the port. GES, IAM and the simulator's own control answer here.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Simulated time; <see cref="SimulatedClock.Advance"/> makes it jump.</summary>
    public SimulatedClock Clock { get; }

    /// <summary>The graphs, with what really happened to each; add graphs and put them into any state here.</summary>
    public GraphRegister Graphs { get; }

    /// <summary>Task Center.</summary>
    public JobRegister Jobs { get; }

    /// <summary>The backups of graphs.</summary>
    public BackupRegister Backups { get; }

    /// <summary>What goes wrong on purpose.</summary>
    public FaultRegister Faults { get; } = new();

    /// <summary>Every request that GES and IAM received, oldest first. An answer that a client has read is among them.</summary>
    public IReadOnlyList<JournalEntry> Requests => _journal.Snapshot();

    /// <summary>How many requests GES and IAM are handling.</summary>
    public int OpenRequests => _open.Now;

    /// <summary>How many they handled at the same time at most, since the requests were last forgotten.</summary>
    public int MostOpenRequests => _open.Most;

    /// <summary>Starts a simulator; it answers when this returns.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; the message says which.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address is not one of this machine, or not allowed.</exception>
    public static async Task<SimulatorServer> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        if (OptionCheck.FindProblem(options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        var server = new SimulatorServer(options);
        var app = WebHosting.Build(options.Url, server.HandleAsync);
        try
        {
            await app.StartAsync(cancellationToken);
            server.Address = WebHosting.AddressOf(app);
            server._app = app;
            return server;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests()
    {
        _journal.Clear();
        _open.Reset();
    }

    /// <summary>Ends every token before its time, as a change of the user's password does: they are then refused with APIGW.0307.</summary>
    public void RevokeTokens() => _tokens.RevokeAll();

    /// <summary>Ends it; requests on the wire have a second to finish.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            // A test may end it early, and its fixture then again.
            return;
        }

        // Lets go of requests that a fault keeps waiting.
        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _stopping.Dispose();
    }

    internal Task HandleAsync(HttpContext context) => _pipeline.HandleAsync(context);

    private RequestPipeline Pipeline(Region region)
    {
        var account = new Account(Options);
        var keys = new AccessKeys(Options);
        var authenticator = new Authenticator(new SignatureCheck(keys, Clock), _tokens);
        var ges = new GesApi(authenticator, Options.ProjectId, new GraphEndpoints(region), new JobEndpoints(region), new BackupEndpoints(region));
        var tokens = new TokenEndpoint(account, _tokens, Clock, Options.TokenLifetime);
        var iam = new IamApi(authenticator, tokens, new ProjectEndpoints(account), Options.Region);
        var control = new ControlApi(new StateEndpoint(region), _journal, _open, new FaultsEndpoint(Faults), Clock);
        var metadata = new MetadataApi(new MetadataTokens(Clock), new TemporaryKeys(keys, Clock, Options.TokenLifetime));
        var faults = new FaultInjector(new Gateway(ges, iam, metadata), Faults, region, _tokens, _stopping.Token);
        return new RequestPipeline(faults, control, _journal, _open, Clock);
    }
}
