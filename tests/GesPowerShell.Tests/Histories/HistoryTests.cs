using System.Globalization;
using CsCheck;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Histories;

/// <summary>
/// Random histories on virtual time: several graphs, every change, lost and late requests, tokens that expire, a second script beside the
/// first, Ctrl+C. The whole client runs against the simulator, which has the real state of each graph. Only the network is replaced.
/// </summary>
public class HistoryTests
{
    [Fact]
    public Task Nothing_is_carried_out_twice_nothing_is_lost_and_nothing_is_claimed_that_is_not_so() =>
        Gen.Int[0, int.MaxValue].SampleAsync(RunAsync, iter: Count, threads: 2);

    /// <summary>The number of histories. 2,000 take a minute; the environment variable GES_HISTORIES sets another number.</summary>
    private static long Count => long.Parse(Environment.GetEnvironmentVariable("GES_HISTORIES") ?? "2000", CultureInfo.InvariantCulture);

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        var clock = new VirtualClock();
        var faultRate = random.Next(3) switch { 0 => 0, 1 => 0.3, _ => 1 };
        var options = new SimulatorOptions
        {
            Graphs = 0, TimeScale = 1, Clock = clock, TokenLifetime = random.Next(3) == 0 ? TimeSpan.FromMinutes(3) : TimeSpan.FromDays(1),
        };
        await using var region = new RehearsedRegion(options);
        var subjects = Enumerable.Range(1, random.Next(1, 5)).Select(number => Subject.AddTo(region.Simulator, random, number)).ToArray();
        var rules = RandomFaults.Of(random, faultRate);
        region.Simulator.Faults.Add(rules);

        using var cancel = new CancellationTokenSource();
        var scripts = Enumerable.Range(0, random.Next(1, 3))
            .Select(i => new Script(region, subjects, clock, $"script-{i}", random, faultRate, cancel.Token)).ToArray();
        var runs = Task.WhenAll(scripts.Select(script => script.RunAsync()));
        var isCancelled = random.Next(5) == 0;
        await clock.DriveAsync(
            isCancelled ? Task.WhenAny(runs, Task.Delay(TimeSpan.FromSeconds(random.Next(1, 200)), clock, CancellationToken.None)) : runs);
        long? cancelledAt = isCancelled ? clock.GetTimestamp() : null;
        if (isCancelled)
        {
            await cancel.CancelAsync();
        }

        await clock.DriveAsync(runs);
        clock.Pass(TimeSpan.FromHours(1)); // By now the simulator has begun the changes that it answered with a delay.
        foreach (var script in scripts)
        {
            using (script)
            {
                script.Check(cancelledAt, rules, scripts.Length);
            }
        }
    }
}
