using System.Text.RegularExpressions;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Tests.Ends;

namespace GesPowerShell.Tests.Load;

/// <summary>Fifty concurrent scripts in one process, with faults of the connection.</summary>
public sealed partial class ManyRunspacesTests : IAsyncLifetime
{
    private const int ScriptCount = 50;

    private readonly List<SimulatorServer> _regions = [];
    private ConcurrentScript[] _scripts = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Array.ForEach(_scripts, script => script.Dispose());
        foreach (var region in _regions)
        {
            await region.DisposeAsync();
        }
    }

    [Fact]
    public async Task Fifty_runspaces_on_one_connection_lose_no_job_and_mix_nothing_up()
    {
        await StartAsync(regionCount: 1);

        // The waits of the module pass with the time of the region, so a restart is still running when its lost answer is reconciled.
        _regions[0].Faults.Add(
            new FaultRule { Probability = 0.1, Seed = 1, Path = "/restart$", DropAfter = new() },
            new FaultRule { Probability = 0.1, Seed = 1, NoJobId = new() });
        using var client = Trial.ClientOf(_regions[0]);
        var connection = new GesConnection(client);
        await RunAllAsync(script =>
        {
            script.Session.Set("c", connection);
            script.Run("-Connection $c", _ => script.Session.Run("Disconnect-Ges").ShouldSucceed());
        });
        Check();
        Assert.True(connection.IsConnected);
    }

    [Fact]
    public async Task Fifty_runspaces_each_on_its_own_connection_lose_no_job_and_mix_nothing_up()
    {
        await StartAsync(regionCount: 5);
        await RunAllAsync(script =>
        {
            script.Session.ConnectTo(script.Region);
            script.Session.Run("$PSDefaultParameterValues['*-Ges*:PollIntervalSec'] = 0.05").ShouldSucceed();
            script.Run("", step =>
            {
                Assert.Equal(
                    script.Region.Options.ProjectId,
                    ((GesConnection)Assert.Single(script.Session.Run("Get-GesConnection").Output)!).ProjectId);
                if (step == 2)
                {
                    script.Session.Run("Disconnect-Ges").ShouldSucceed();
                    Assert.Equal("NotConnected", script.Session.Run("Get-GesGraph").ErrorId);
                    script.Session.ConnectTo(script.Region);
                }
            });
        });
        Check();
    }

    private async Task StartAsync(int regionCount)
    {
        for (var i = 0; i < regionCount; i++)
        {
            var options = new SimulatorOptions
            {
                Graphs = 0, TimeScale = 600, ProjectId = new string((char)('a' + i), 32), AccessKey = $"ACCESSKEY{i}",
            };
            var region = await SimulatorServer.StartAsync(options, TestContext.Current.CancellationToken);
            _regions.Add(region);
            ConcurrentScript.AddGraphs(region, ScriptCount);
            region.Faults.Add(
                new FaultRule { Probability = 0.1, Seed = i, Method = "GET", Path = "/graphs/", Answer = new(503) },
                new FaultRule { Probability = 0.1, Seed = i, Delay = new(0.05) },
                new FaultRule { Probability = 0.1, Seed = i, Path = "/(stop|start)$", DropAfter = new() });
        }

        _scripts =
        [
            .. Enumerable.Range(0, ScriptCount).AsParallel()
                .Select(number => new ConcurrentScript(number, _regions[number % regionCount])),
        ];
    }

    /// <summary>Runs each script on a dedicated thread: blocked threads of the pool would not be available to the simulator.</summary>
    private Task RunAllAsync(Action<ConcurrentScript> run)
    {
        _regions.ForEach(region => region.ClearRequests());
        return Task.WhenAll(_scripts.Select(script => Task.Factory.StartNew(
            () => run(script), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    private void Check()
    {
        Assert.Every(_scripts, script => script.Check());
        Assert.NotEmpty(_scripts.SelectMany(script => script.JobIds));
        foreach (var region in _regions)
        {
            var here = _scripts.Where(script => script.Region == region).ToArray();
            var otherGraphs = region.Graphs.All.Where(
                graph => !Array.Exists(here, script => graph.Name.StartsWith(script.Mark, StringComparison.Ordinal)));
            Assert.All(otherGraphs, graph => Assert.Empty(graph.Operations));

            // The request id of each verbose line occurs in one script only, and belongs to the region of that script.
            var ids = here.SelectMany(script => script.Verbose)
                .SelectMany(line => RequestId().Matches(line)).Select(match => match.Value).ToArray();
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(ids.Except(region.Requests.Select(request => request.RequestId), StringComparer.Ordinal));
        }
    }

    [GeneratedRegex("(?<=^(?:GET|POST) /.*, request id )[0-9a-f]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestId();
}
