using System.Diagnostics;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>Thirty days of an unattended script. By hand alone: <c>-explicit only -class GesPowerShell.Tests.Ends.SoakTests</c>.</summary>
public class SoakTests
{
    private const double Badness = 0.02 / 6;

    [Fact(Explicit = true)]
    public async Task A_nightly_stop_and_a_morning_start_leave_no_wrong_state_and_grow_nothing()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Graphs = 0, TimeScale = 600 }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 200; i++)
        {
            server.Graphs.Add($"nightly_{i:000}");
        }

        server.Faults.Add(
            new FaultRule { Probability = Badness, Seed = 1, Answer = new(503) },
            new FaultRule { Probability = Badness, Seed = 2, DropBefore = new() },
            new FaultRule { Probability = Badness, Seed = 3, DropAfter = new() },
            new FaultRule { Probability = Badness, Seed = 4, RateLimit = new("5") },
            new FaultRule { Probability = Badness, Seed = 5, Delay = new(0.05) },
            new FaultRule { Probability = Badness, Seed = 6, Method = "POST", Path = "/(stop|start)$", AnswerThenLater = new(504, Seconds: 20) });
        using var client = Trial.ClientOf(server);
        using var session = new PowerShellSession();
        session.Set("c", new GesConnection(client));
        Tell("day  requests  faults  errors  wrong  sockets  handles  threads  managed MiB  seconds");
        for (var day = 1; day <= 30; day++)
        {
            var watch = Stopwatch.StartNew();
            server.ClearRequests();
            var night = Run(session, server, "Stop", GraphCode.Stopped);
            server.Clock.Advance(TimeSpan.FromHours(9));
            var morning = Run(session, server, "Start", GraphCode.Running);
            server.Clock.Advance(TimeSpan.FromHours(14));
            var requests = server.Requests;
            Tell($"{day,3}  {requests.Count,8}  {requests.Count(request => request.Fault is not null),6}  {night.Errors + morning.Errors,6}  {night.Wrong + morning.Wrong,5}  {Figures()}  {watch.Elapsed.TotalSeconds,7:0.0}");
            Assert.Equal(0, night.Wrong + morning.Wrong);
        }
    }

    /// <summary>Graphs whose outcome was named as an error may be elsewhere; no other.</summary>
    private static (int Errors, int Wrong) Run(PowerShellSession session, SimulatorServer server, string verb, string code)
    {
        var result = session.Run($"{verb}-GesGraph nightly_* -Confirm:$false -Wait -Connection $c");
        Assert.Null(result.Thrown);
        var named = result.Errors.Select(error => ((GesGraph)error.TargetObject).Id).ToHashSet();
        return (result.Errors.Count, server.Graphs.All.Count(graph => graph.Status != code && !named.Contains(graph.Id)));
    }

    private static string Figures()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var managed = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        var handles = Directory.GetFiles("/proc/self/fd");
        using var self = Process.GetCurrentProcess();
        return $"{handles.Count(IsSocket),7}  {handles.Length,7}  {self.Threads.Count,7}  {managed,11:0.0}";
    }

    private static bool IsSocket(string handle)
    {
        try
        {
            return new FileInfo(handle).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            // It was closed meanwhile.
            return false;
        }
    }

    private static void Tell(string line) => Console.WriteLine(line);
}
