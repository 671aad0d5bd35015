using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Time;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>A region with faults from a seed, and the checks after a command that ended early.</summary>
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

    /// <summary>The names of the graphs that are changed. Each id is the name and "-id".</summary>
    public string[] Names { get; }

    public static async Task<Trial> StartAsync(int seed)
    {
        var options = new SimulatorOptions { Graphs = 0, TimeScale = 600 };
        return new Trial(await SimulatorServer.StartAsync(options, TestContext.Current.CancellationToken), new Random(seed));
    }

    /// <summary>Creates a client whose waits pass with the speed of the region.</summary>
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

    /// <summary>Makes the region the default connection of a session, and sets the variables $names and $ids.</summary>
    public void SetDefaults(PowerShellSession session)
    {
        session.Set(
            "PSDefaultParameterValues",
            new System.Management.Automation.DefaultParameterDictionary { ["*-Ges*:Connection"] = new GesConnection(_client) });
        session.Set("ges", Server.Address);
        session.Set("secret", Secrets.Of(Server.Options.Password));
        session.Set("names", Names);
        session.Set("ids", Names.Select(name => name + "-id").ToArray());
    }

    /// <summary>Checks the reports of a change that was ended early.</summary>
    /// <param name="result">The output of the script.</param>
    /// <param name="shown">The lines that the host showed.</param>
    /// <param name="isComplete">
    /// Whether the output must name every graph, and not only the graphs at which an operation began. It is false after Ctrl+C.
    /// </param>
    public void CheckChanges(RunResult result, IReadOnlyList<string> shown, bool isComplete)
    {
        // By then the simulator has begun the changes that it answered with a delay.
        Server.Clock.Advance(TimeSpan.FromHours(1));
        GroundTruth.Check(Server.Graphs.All.Where(graph => Names.Contains(graph.Name)), result, shown, isComplete);
    }

    /// <summary>Checks that the command sends no further request, and that the same runspace can run the next command.</summary>
    public async Task CheckIdleAsync(PowerShellSession session)
    {
        var started = Traffic.Started;
        Assert.Equal(started, Traffic.Ended);
        Server.Faults.Clear();

        // A loop that still runs would send its next request within a minute of the time of the region.
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
