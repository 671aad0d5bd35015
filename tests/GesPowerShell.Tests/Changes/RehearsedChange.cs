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

/// <summary>Sends one change with the whole client to a simulated region on virtual time.</summary>
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

    /// <summary>The name of the kind of change in <see cref="ChangeCase.All"/>.</summary>
    public required string Name { get; init; }

    public SimulatorServer Server => _region.Simulator;

    /// <summary>The graph before the change.</summary>
    public GraphState Graph { get; }

    public BackupSpec Backup { get; }

    public MetadataSpec Metadata { get; }

    public GesChange Change { get; }

    /// <summary>The number of requests for the change that arrived.</summary>
    public int Arrived => Server.Requests.Count(request => request.Operation == _operation);

    /// <summary>Whether the region had the effect of the change when the outcome was reported.</summary>
    public bool WasDone { get; private set; }

    /// <summary>The number of times that the region executed the change.</summary>
    public int Executions { get; private set; }

    private GesSettings Settings => new()
    {
        Region = Server.Options.Region,
        Endpoint = _region.Address,
        IamEndpoint = _region.Address,
        ProjectId = Server.Options.ProjectId,
        Credential = new GesCredential.AccessKey(Server.Options.AccessKey, Secrets.Of(Server.Options.SecretKey), null),
    };

    /// <summary>Sends the change under a fault, and waits for its end.</summary>
    /// <param name="name">The name of the kind of change.</param>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="wait">Whether the end of the change is waited for.</param>
    /// <param name="withoutIds">Whether the answer to the change has neither a job id nor any other id.</param>
    /// <param name="graph">Modifies the graph of the kind of change.</param>
    /// <param name="change">Creates the change in place of <see cref="ChangeCase.Make"/>.</param>
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
        rehearsal.Server.Clock.Advance(TimeSpan.FromHours(1)); // By now the simulator has begun the changes that it answered with a delay.
        rehearsal.Executions = kind.CountExecutions(rehearsal);
        return (rehearsal, outcome);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _region.DisposeAsync();
    }

    /// <summary>A handler that removes the ids from the answers to changes.</summary>
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
