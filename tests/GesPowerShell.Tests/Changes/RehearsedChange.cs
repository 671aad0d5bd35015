using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Histories;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Changes;

/// <summary>One change of each kind, sent by the whole client to a simulated region on virtual time.</summary>
internal sealed class RehearsedChange : IAsyncDisposable
{
    private readonly JumpingClock _clock = new();
    private readonly RehearsedRegion _region;
    private readonly GesClient _client;
    private readonly string _operation;

    private RehearsedChange(ChangeCase kind, bool withoutIds)
    {
        _region = new RehearsedRegion(new SimulatorOptions { Graphs = 0, TimeScale = 1, Clock = _clock });
        Graph = Server.Graphs.Add(kind.Graph);
        Backup = new BackupSpec { GraphId = Graph.Id, GraphName = Graph.Name };
        Server.Backups.Add(Backup);
        Metadata = Server.Metadata.Add(
            new MetadataSpec { Name = ChangeCase.OldName, StartTime = _clock.GetUtcNow() - TimeSpan.FromDays(1) });
        var plan = PlanBuilder.Build(Settings, Clients.NoEnvironment, _ => { });
        _client = new GesClient(
            plan with { CreateHandler = _ => withoutIds ? new WithoutIds() : RehearsedRegion.CreateHandler() }, _clock);
        _operation = kind.Operation;
        Change = kind.Make(this);
    }

    /// <summary>Which change.</summary>
    public required string Name { get; init; }

    public SimulatorServer Server => _region.Simulator;

    /// <summary>The graph as it was in the beginning.</summary>
    public GraphState Graph { get; }

    public BackupSpec Backup { get; }

    public MetadataSpec Metadata { get; }

    public GesChange Change { get; }

    /// <summary>How many requests for the change arrived.</summary>
    public int Arrived => Server.Requests.Count(request => request.Operation == _operation);

    /// <summary>Whether the region showed what the change brings about, at the moment of its outcome.</summary>
    public bool WasDone { get; private set; }

    /// <summary>How many of them the region carried out.</summary>
    public int CarriedOut { get; private set; }

    private GesSettings Settings => new()
    {
        Region = Server.Options.Region,
        Endpoint = _region.Address,
        IamEndpoint = _region.Address,
        ProjectId = Server.Options.ProjectId,
        Credential = new GesCredential.AccessKey(Server.Options.AccessKey, Secrets.Of(Server.Options.SecretKey), null),
    };

    /// <summary>Sends the change and waits for it, under a fault.</summary>
        /// <param name="name">Which change.</param>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="wait">Whether its end is waited for.</param>
    /// <param name="withoutIds">Whether the answer to the change lacks every id.</param>
    /// <param name="graph">Another graph than the usual one.</param>
    /// <param name="change">Another change than the usual one of its kind.</param>
    public static async Task<(RehearsedChange Region, GesOutcome Outcome)> RunAsync(
        string name, FaultRule? fault = null, bool wait = true, bool withoutIds = false, Func<GraphSpec, GraphSpec>? graph = null,
        Func<RehearsedChange, GesChange>? change = null)
    {
        var usual = ChangeCase.All[name];
        var kind = usual with { Graph = graph?.Invoke(usual.Graph) ?? usual.Graph, Make = change ?? usual.Make };
        var rehearsal = new RehearsedChange(kind, withoutIds) { Name = name };
        var context = new OperationContext(TestContext.Current.CancellationToken, _ => { }, _ => { });
        if (kind.Before is { } before)
        {
            await rehearsal._client.ChangeAsync([before(rehearsal)], new GesRunOptions(), new RecordingObserver(), context);
        }

        if (fault is not null)
        {
            rehearsal.Server.Faults.Add(fault with { Operation = kind.Operation });
        }

        var observer = new RecordingObserver { OnFinished = _ => rehearsal.WasDone = kind.IsDone(rehearsal) };
        var options = new GesRunOptions { Wait = wait, Timeout = TimeSpan.FromHours(2) };
        await rehearsal._client.ChangeAsync([rehearsal.Change], options, observer, context);
        var outcome = Assert.Single(observer.Outcomes);
        rehearsal.Server.Clock.Advance(TimeSpan.FromHours(1)); // What was answered late has begun by now.
        rehearsal.CarriedOut = kind.CarriedOut(rehearsal);
        return (rehearsal, outcome);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _region.DisposeAsync();
    }

    /// <summary>A way to the region on which every answer to a change loses its ids.</summary>
    private sealed class WithoutIds() : DelegatingHandler(RehearsedRegion.CreateHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.Method != HttpMethod.Get && response.IsSuccessStatusCode)
            {
                response.Content = new StringContent("{}");
            }

            return response;
        }
    }
}
