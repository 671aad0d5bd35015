using CsCheck;
using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Retrying;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Histories;

/// <summary>Random histories: several graphs, all operations, lost and late requests, a second script beside the first, Ctrl+C.</summary>
public class HistoryTests
{
    [Fact]
    public Task Nothing_is_restarted_twice_nothing_is_lost_and_nothing_is_claimed_that_is_not_so() =>
        Gen.Int[0, int.MaxValue].SampleAsync(RunAsync, iter: 2000, threads: 2);

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        var clock = new VirtualClock();
        var region = new TrueRegion(clock);
        string[] graphs = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => "graph-" + i)];
        foreach (var graph in graphs)
        {
            region.Add(graph, random.Next(3) == 0 ? "900" : "200");
        }

        using var cancel = new CancellationTokenSource();
        var scripts = Enumerable.Range(0, random.Next(1, 3)).Select(i => new Script(region, clock, $"script-{i}", random, graphs, cancel.Token)).ToArray();
        var runs = Task.WhenAll(scripts.Select(script => script.RunAsync()));
        var isCancelled = random.Next(5) == 0;
        await clock.DriveAsync(isCancelled ? Task.WhenAny(runs, Task.Delay(TimeSpan.FromSeconds(random.Next(1, 200)), clock, CancellationToken.None)) : runs);
        var cancelledAt = isCancelled ? clock.GetTimestamp() : long.MaxValue;
        if (isCancelled)
        {
            await cancel.CancelAsync();
        }

        await clock.DriveAsync(runs);
        clock.Pass(TimeSpan.FromHours(1)); // what was answered late has begun by now
        foreach (var script in scripts)
        {
            script.Check(cancelledAt);
        }
    }

    private sealed class Script
    {
        private readonly TrueRegion region;
        private readonly string name;
        private readonly FaultyApi api;
        private readonly ChangeRunner runner;
        private readonly RecordingObserver observer = new();
        private readonly GesChange[] changes;
        private readonly GesRunOptions options;
        private readonly GesCall call;

        public Script(TrueRegion region, VirtualClock clock, string name, Random random, string[] graphs, CancellationToken cancelToken)
        {
            this.region = region;
            this.name = name;
            api = new FaultyApi(region, clock, name, new Random(random.Next()), badness: random.Next(3) switch { 0 => 0, 1 => 0.3, _ => 0.9 });
            var pauses = new Pauses(clock, jitter: () => 0.5);
            runner = new ChangeRunner(api, clock, pauses);
            var operation = random.Next(4) switch { 0 => "Stop", 1 => "Start", _ => "Restart" };
            changes = [.. graphs.Select(graph => new GesChange(operation, graph))];
            options = new GesRunOptions { Wait = random.Next(2) == 0, Timeout = TimeSpan.FromMinutes(10), ThrottleLimit = random.Next(1, 4) };
            call = new GesCall(cancelToken, _ => { }, _ => { });
        }

        public async Task RunAsync()
        {
            await Task.Yield();
            try
            {
                await runner.ChangeAsync(changes, options, observer, call);
            }
            catch (OperationCanceledException) when (call.CancelToken.IsCancellationRequested)
            {
                // That is what was asked for.
            }
        }

        public void Check(long cancelledAt)
        {
            Assert.True(api.LastSent <= cancelledAt, "A request left after Ctrl+C.");
            for (var i = 0; i < changes.Length; i++)
            {
                var begun = region.All.Where(job => job.Script == name && job.GraphId == changes[i].GraphId).ToArray();
                Assert.True(begun.Count(job => job.Operation == "Restart") <= 1, $"{changes[i]} was restarted {begun.Length} times.");
                var outcomes = observer.Outcomes.Where(outcome => outcome.Index == i).ToArray();
                if (cancelledAt < long.MaxValue && outcomes.Length == 0)
                {
                    continue;
                }

                CheckOutcome(Assert.Single(outcomes), begun);
            }
        }

        private static void CheckOutcome(GesOutcome outcome, TrueRegion.Begun[] begun)
        {
            Assert.True(outcome.Job is not null || outcome.Error is not null);
            if (outcome.Job?.Status == JobStatus.NotNeeded)
            {
                Assert.Empty(begun);
            }

            var isOpenSaid = outcome.Job?.Adopted == true
                || outcome.Error?.ErrorId.EndsWith("OutcomeUnknown", StringComparison.Ordinal) == true
                || outcome.Warnings.Any(warning => warning.Contains("may still begin", StringComparison.Ordinal));
            Assert.All(begun, job => Assert.True(
                isOpenSaid || outcome.Job?.JobId == job.JobId || (outcome.Job is { JobId: null } && begun.Length == 1),
                $"{job} is missing from the output, which says {outcome.Job} {outcome.Job?.Status} {outcome.Error?.ErrorId}."));
        }
    }
}
