using System.Diagnostics;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>Thirty days of an unattended script. It runs only on request: <c>GES_TESTS=Soak</c>.</summary>
public class SoakTests
{
    private const double FaultProbability = 0.02 / 6;

    /// <summary>The initial graphs of the simulator differ from each other, and the test does not change them.</summary>
    private const int InitialGraphs = 8;

    private const int Nightly = 200;
    private const string Names = "graph_*";

    [OnRequestFact("Soak")]
    public async Task A_nightly_stop_and_a_morning_start_leave_no_wrong_state_and_grow_nothing()
    {
        using var region = await SimulatorProcess.StartAsync(InitialGraphs + Nightly);
        await region.AddFaultsAsync(
            new { probability = FaultProbability, seed = 1, answer = new { status = 503 } },
            new { probability = FaultProbability, seed = 2, dropBefore = new { } },
            new { probability = FaultProbability, seed = 3, dropAfter = new { } },
            new { probability = FaultProbability, seed = 4, rateLimit = new { retryAfter = "5" } },
            new { probability = FaultProbability, seed = 5, delay = new { seconds = 0.05 } },
            new
            {
                probability = FaultProbability, seed = 6, method = "POST", path = "/(stop|start)$",
                answerThenLater = new { status = 504, seconds = 20 }
            });
        using var client = Trial.ClientOf(region.Address, region.Options, region.Clock);
        using var session = new PowerShellSession();
        session.Set("c", new GesConnection(client));
        Print("day  requests  faults  errors  wrong  sockets  handles  threads  managed MiB  seconds");
        for (var day = 1; day <= 30; day++)
        {
            var watch = Stopwatch.StartNew();
            await region.ClearRequestsAsync();
            var night = await RunAsync(session, region, "Stop", GraphCode.Stopped);
            await region.AdvanceAsync(TimeSpan.FromHours(9));
            var morning = await RunAsync(session, region, "Start", GraphCode.Running);
            await region.AdvanceAsync(TimeSpan.FromHours(14));
            var requests = await region.RequestsAsync();
            Print(
                $"{day,3}  {requests.Count,8}  {requests.Count(request => request.Fault is not null),6}  "
                    + $"{night.Errors + morning.Errors,6}  {night.Wrong + morning.Wrong,5}  "
                    + $"{Figures()}  {watch.Elapsed.TotalSeconds,7:0.0}");
            Assert.Equal(0, night.Wrong + morning.Wrong);
        }
    }

    /// <summary>Runs the command. A graph with an error may be in any state; all other graphs must be in the wanted one.</summary>
    private static async Task<(int Errors, int Wrong)> RunAsync(
        PowerShellSession session, SimulatorProcess region, string verb, string code)
    {
        var result = session.Run($"{verb}-GesGraph {Names} -Confirm:$false -Wait -Connection $c");
        Assert.Null(result.Thrown);
        var reported = result.Jobs.Select(job => job.GraphId)
            .Concat(result.Errors.Select(error => ((GesGraph)error.TargetObject).Id));
        Assert.Equal(Nightly, reported.Distinct().Count());
        var named = result.Errors.Select(error => ((GesGraph)error.TargetObject).Name).ToHashSet();
        var graphs = await region.GraphsAsync();
        var wrong = graphs.Count(
            graph => graph.Name.StartsWith("graph_", StringComparison.Ordinal) && graph.Status != code && !named.Contains(graph.Name));
        return (result.Errors.Count, wrong);
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
            // The handle was closed after the folder was read.
            return false;
        }
    }

    private static void Print(string line) => Console.WriteLine(line);
}
