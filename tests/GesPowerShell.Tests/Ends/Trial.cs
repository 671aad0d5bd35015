using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Time;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>A region with a bad line, made from a seed, and what must hold of it after a command was ended early.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly GesClient _client;

    private Trial(SimulatorServer server, Random random)
    {
        Server = server;
        Random = random;
        Traffic = new Traffic(server.Address.Port);
        _client = ClientOf(server);
        Names = [.. Enumerable.Range(0, random.Next(3, 14)).Select(i => $"g{i:00}")];
        foreach (var name in Names)
        {
            server.Graphs.Add(
                new GraphSpec { Name = name, Id = name + "-id", Status = random.Next(4) == 0 ? GraphCode.Stopped : GraphCode.Running });
        }
    }

    public SimulatorServer Server { get; }

    public Random Random { get; }

    public Traffic Traffic { get; }

    /// <summary>Of the graphs that changes are asked for. Their ids are the same with "-id" behind.</summary>
    public string[] Names { get; }

    public static async Task<Trial> StartAsync(int seed)
    {
        var options = new SimulatorOptions { Graphs = 0, TimeScale = 600 };
        return new Trial(await SimulatorServer.StartAsync(options, TestContext.Current.CancellationToken), new Random(seed));
    }

    /// <summary>A client whose waits pass in the region's time.</summary>
    public static GesClient ClientOf(SimulatorServer server) => ClientOf(server.Address, server.Options, server.Clock);

    public static GesClient ClientOf(Uri address, SimulatorOptions options, SimulatedClock clock)
    {
        var settings = new GesSettings
        {
            Region = options.Region,
            Endpoint = address,
            ProjectId = options.ProjectId,
            Credential = new GesCredential.AccessKey(options.AccessKey, Secrets.Of(options.SecretKey), SecurityToken: null),
        };
        return new GesClient(PlanBuilder.Build(settings, Clients.NoEnvironment, _ => { }), clock: null, waitClock: new RegionTime(clock));
    }

    /// <summary>Makes the region the default of a session; $names, $ids, and $jobs that are going on.</summary>
    public void Enter(PowerShellSession session)
    {
        session.Set(
            "PSDefaultParameterValues",
            new System.Management.Automation.DefaultParameterDictionary { ["*-Ges*:Connection"] = new GesConnection(_client) });
        session.Set("ges", Server.Address);
        session.Set("secret", Secrets.Of(Server.Options.Password));
        session.Set("names", Names);
        session.Set("ids", Names.Select(name => name + "-id").ToArray());
    }

    /// <summary>Says what must hold of a change that was ended early.</summary>
    /// <param name="result">What the script wrote.</param>
    /// <param name="shown">What the host showed.</param>
    /// <param name="isComplete">Every graph must be accounted for, and not those alone at which something began: not after Ctrl+C.</param>
    public void CheckChanges(RunResult result, IReadOnlyList<string> shown, bool isComplete)
    {
        // What was answered and is to begin later has begun by then.
        Server.Clock.Advance(TimeSpan.FromHours(1));
        GroundTruth.Check(Server.Graphs.All.Where(graph => Names.Contains(graph.Name)), result, shown, isComplete);
    }

    /// <summary>Nothing of the command goes on, and the same runspace can run the next one.</summary>
    public async Task CheckQuietAsync(PowerShellSession session)
    {
        var started = Traffic.Started;
        Assert.Equal(started, Traffic.Ended);
        Server.Faults.Clear();

        // Whatever would ask again does so within a minute of the region's.
        await Task.Delay(TimeSpan.FromMinutes(1), new RegionTime(Server.Clock), TestContext.Current.CancellationToken);
        Assert.Equal(started, Traffic.Started);
        await Traffic.WhenAsync(traffic => traffic.Busy == 0).WaitAsync(PowerShellSession.HangGuard);
        Assert.True(Server.Requests.Count <= started);
        Assert.Equal(Names[0], Assert.Single(session.Run("Get-GesGraph -GraphId $ids[0]").ShouldSucceed().Graphs).Name);
        Assert.Equal(started + 1, Traffic.Started);
        session.Run("$c = $PSDefaultParameterValues['*-Ges*:Connection']; "
            + "$PSDefaultParameterValues.Clear(); Disconnect-Ges; Disconnect-Ges $c").ShouldSucceed();
        await Traffic.WhenAsync(traffic => traffic is { Busy: 0, Idle: 0 }).WaitAsync(PowerShellSession.HangGuard);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        Traffic.Dispose();
        await Server.DisposeAsync();
    }
}
