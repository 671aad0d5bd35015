using System.Diagnostics.CodeAnalysis;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Control;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Iam;
using GesPowerShell.Simulator.InstanceMetadata;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Obs;
using GesPowerShell.Simulator.Operations;
using GesPowerShell.Simulator.Seed;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator;

/// <summary>
/// A running simulator. Clients reach GES and IAM at <see cref="Address"/>. The hosting process also reads and changes the region through
/// the other properties, without HTTP and credentials. All members are thread-safe.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly RequestJournal _journal = new();
    private readonly CancellationTokenSource _stopping = new();
    private Region _region;
    private TokenStore _tokens;
    private volatile RequestPipeline _pipeline;
    private WebApplication? _app;

    /// <summary>Creates a simulator without a network, which only <see cref="HandleAsync"/> sends requests to.</summary>
    internal SimulatorServer(SimulatorOptions options)
    {
        Options = options;
        Reset();
    }

    /// <summary>
    /// Begins again as at the start, with the graphs, the clock and the rules of the start, and no requests. Requests in progress end in
    /// the former region.
    /// </summary>
    [MemberNotNull(
        nameof(Clock), nameof(Graphs), nameof(Jobs), nameof(Backups), nameof(Metadata),
        nameof(_region), nameof(_tokens), nameof(_pipeline))]
    public void Reset()
    {
        Clock = new SimulatedClock(Options.Clock, Options.TimeScale);
        _region = new Region(Options, Clock);
        RegionSeed.Fill(_region);
        var sandbox = new Region(Options, Clock);
        RegionSeed.FillSandbox(sandbox);
        Graphs = new GraphRegister(_region);
        Jobs = new JobRegister(_region);
        Backups = new BackupRegister(_region);
        Metadata = new MetadataRegister(_region);
        _tokens = new TokenStore(Clock, Options.TokenLifetime);
        Faults.Clear();
        _journal.Clear();
        _pipeline = Pipeline(sandbox);
    }

    /// <summary>The options that it was started with.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The address with the port that GES, IAM and the simulator's control API listen on.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Simulated time; <see cref="SimulatedClock.Advance"/> moves it forward.</summary>
    public SimulatedClock Clock { get; private set; }

    /// <summary>The graphs with the operations that really began. Graphs can be added and put into any state.</summary>
    public GraphRegister Graphs { get; private set; }

    /// <summary>Task Center.</summary>
    public JobRegister Jobs { get; private set; }

    /// <summary>The backups of graphs.</summary>
    public BackupRegister Backups { get; private set; }

    /// <summary>Metadata records: labels and properties of graphs.</summary>
    public MetadataRegister Metadata { get; private set; }

    /// <summary>Fault injection rules.</summary>
    public FaultRegister Faults { get; } = new();

    /// <summary>
    /// The requests that GES and IAM received, oldest first. A request is in the list before its client has read the answer.
    /// </summary>
    public IReadOnlyList<JournalEntry> Requests => _journal.Snapshot();

    /// <summary>The requests that GES executed and that changed something, oldest first: the truth behind lost and late answers.</summary>
    internal IReadOnlyList<ExecutedRequest> Executed => _region.At(_ => _region.Executed.ToArray());

    /// <summary>Number of requests in progress.</summary>
    public int OpenRequests => _journal.Open;

    /// <summary>Largest number of concurrent requests since <see cref="ClearRequests"/>.</summary>
    public int MostOpenRequests => _journal.MostOpen;

    /// <summary>Starts a simulator. It is ready when the method returns.</summary>
    /// <exception cref="ArgumentException">An option is invalid; the message says which.</exception>
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

    /// <summary>Clears the list of requests.</summary>
    public void ClearRequests() => _journal.Clear();

    /// <summary>Revokes all tokens, as a change of the user's password does. They are then refused with APIGW.0307.</summary>
    public void RevokeTokens() => _tokens.RevokeAll();

    /// <summary>Stops the simulator. Requests in flight have one second to finish.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            // Disposing twice is allowed: a test may do it before its fixture does.
            return;
        }

        // Cancels requests that a fault delays.
        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _stopping.Dispose();
    }

    internal Task HandleAsync(HttpContext context) => _pipeline.HandleAsync(context);

    private RequestPipeline Pipeline(Region sandbox)
    {
        var account = new Account(Options);
        var keys = new AccessKeys(Options);
        var authenticator = new Authenticator(new SignatureCheck(keys, Clock), _tokens);
        var ges = new GesService(authenticator, new OrderedDictionary<string, Region>
        {
            [account.Projects[0].Id] = _region,
            [account.Projects[1].Id] = sandbox,
        });
        var tokens = new TokenEndpoint(account, _tokens, Clock, Options.TokenLifetime);
        var iam = new IamService(authenticator, tokens, new ProjectEndpoints(account), Options.Region);
        var instanceMetadata = new InstanceMetadataService(
            new InstanceMetadataTokens(Clock), new AgencyKeys(keys, Clock, Options.TokenLifetime));
        var obs = new ObsService([_region, sandbox]);
        var faults = new FaultInjector(Faults, _region, _tokens, _stopping.Token);
        return new RequestPipeline(Route, faults, new ControlApi(_region, sandbox, _journal, Faults, Clock, Reset), _journal, Clock);

        ApiEndpoint Route(ApiRequest request) =>
            ges.Route(request)
            ?? iam.Route(request)
            ?? obs.Route(request)
            ?? instanceMetadata.Route(request)
            ?? ApiEndpoint.Open(() => GatewayErrors.NoSuchApi(request));
    }
}
