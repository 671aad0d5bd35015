using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;
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

    private RehearsedChange(ChangeCase kind)
    {
        _region = new RehearsedRegion(new SimulatorOptions { Graphs = 0, TimeScale = 1, Clock = _clock });
        Graph = Server.Graphs.Add(kind.Graph);
        Backup = new BackupSpec { GraphId = Graph.Id, GraphName = Graph.Name };
        Server.Backups.Add(Backup);
        _client = new GesClient(PlanBuilder.Build(Settings, Clients.NoEnvironment, _ => { }) with { CreateHandler = _ => RehearsedRegion.CreateHandler() }, _clock);
        _operation = kind.Operation;
        Change = kind.Make(this);
    }

    public SimulatorServer Server => _region.Simulator;

    /// <summary>The graph as it was in the beginning.</summary>
    public GraphState Graph { get; }

    public BackupSpec Backup { get; }

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
    public static async Task<(RehearsedChange Region, GesOutcome Outcome)> RunAsync(string name, FaultRule? fault = null, bool wait = true)
    {
        var kind = ChangeCase.All[name];
        var rehearsal = new RehearsedChange(kind);
        if (fault is not null)
        {
            rehearsal.Server.Faults.Add(fault with { Operation = kind.Operation });
        }

        var observer = new RecordingObserver { OnFinished = _ => rehearsal.WasDone = kind.IsDone(rehearsal) };
        var options = new GesRunOptions { Wait = wait, Timeout = TimeSpan.FromHours(2) };
        var context = new OperationContext(TestContext.Current.CancellationToken, _ => { }, _ => { });
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
}
