using System.Collections.Concurrent;
using System.Globalization;
using GesPowerShell.Mutations.Building;

namespace GesPowerShell.Mutations.Running;

/// <summary>Runs the tests that reach a mutation, the fastest classes first, until one fails.</summary>
/// <param name="tree">The copy with the mutated module.</param>
/// <param name="reach">The mutations that the test classes reach.</param>
/// <param name="progress">Receives each result.</param>
/// <param name="limit">The maximum of the recorded test time that is spent on a mutation.</param>
internal sealed class MutationRun(WorkTree tree, Reach reach, Progress progress, TimeSpan limit)
{
    /// <summary>The recorded time of the first batch of classes. Each further batch has as much time as all batches before it.</summary>
    private const double FirstSeconds = 12;

    private const double FreshSeconds = 20;

    private readonly TestRun _tests = new(tree);

    private readonly Dictionary<string, List<ClassReach>> _byKey = reach.Classes
        .SelectMany(one => one.Keys.Select(key => (key, one)))
        .GroupBy(pair => pair.key, pair => pair.one, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.OrderBy(one => one.Seconds).ToList(), StringComparer.Ordinal);

    public bool IsReached(Mutation mutation) => _byKey.ContainsKey(mutation.Key);

    public async Task RunAsync(IReadOnlyList<Mutation> mutations, TimeSpan budget, int parallel)
    {
        var started = TimeProvider.System.GetTimestamp();
        var done = 0;
        var queue = new ConcurrentQueue<Mutation>(mutations);
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(async _ =>
        {
            using var host = new TestHost(tree);
            while (TimeProvider.System.GetElapsedTime(started) < budget && queue.TryDequeue(out var mutation))
            {
                var result = await RunAsync(mutation, host);
                progress.Add(result);
                var number = Interlocked.Increment(ref done);
                Console.WriteLine(FormattableString.Invariant(
                    $"{number}/{mutations.Count} {result.KilledBy ?? "SURVIVED"} {result.Seconds:0} s  {mutation}"));
            }
        }));
    }

    private async Task<Result> RunAsync(Mutation mutation, TestHost host)
    {
        var started = TimeProvider.System.GetTimestamp();

        // A mutation may survive in a process that has run tests before, because values that are computed once exist already. So the
        // fastest classes run again in a new process.
        var killer = await KillerAsync(mutation, host, limit.TotalSeconds)
            ?? await KillerAsync(mutation, host: null, Math.Min(limit.TotalSeconds, FreshSeconds));
        return new Result(mutation.Key, killer, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    /// <returns>The name of the test that failed; null when none did.</returns>
    private async Task<string?> KillerAsync(Mutation mutation, TestHost? host, double seconds)
    {
        foreach (var classes in Batches(_byKey[mutation.Key], seconds))
        {
            // The time-out has a large margin for a busy machine.
            var time = TimeSpan.FromSeconds(30 + (3 * classes.Sum(one => one.Seconds)));
            var selection = new TestSelection(
                classes.Select(one => one.Name), [.. classes.SelectMany(one => one.Failing)], StopOnFail: true);
            var failures = host is null
                ? await _tests.FailuresAsync(selection, time, ("GES_MUTANT", mutation.Id.ToString(CultureInfo.InvariantCulture)))
                : await TestRun.FailuresAsync(host, mutation.Id, selection, time, Idle(classes));
            if (failures.Count > 0)
            {
                return host is null || await PassesWithoutAsync(host, classes, failures[0], time) ? failures[0] : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a failed test passes without the mutation. It fails too when an earlier test has left a wrong state in the process.
    /// </summary>
    private static async Task<bool> PassesWithoutAsync(TestHost host, List<ClassReach> classes, string test, TimeSpan limit)
    {
        if (classes.Find(one => test.StartsWith(one.Name + ".", StringComparison.Ordinal)) is not { } killing)
        {
            return true;
        }

        var passes = await TestRun.FailuresAsync(
            host, 0, new TestSelection([killing.Name], killing.Failing, StopOnFail: true), limit, Idle(classes)) is [];
        if (!passes)
        {
            host.Restart();
        }

        return passes;
    }

    // While a test waits for another process, its own process uses no CPU time.
    private static TimeSpan Idle(List<ClassReach> classes) => TimeSpan.FromSeconds(Math.Max(20, classes.Max(one => one.Seconds) / 2));

    private IEnumerable<List<ClassReach>> Batches(List<ClassReach> classes, double seconds)
    {
        var batch = new List<ClassReach>();
        var (total, size) = (0.0, FirstSeconds);
        foreach (var one in classes)
        {
            if (total > 0 && total + one.Seconds > seconds)
            {
                break;
            }

            total += one.Seconds;
            batch.Add(one);
            if (batch.Sum(each => each.Seconds) >= size)
            {
                yield return batch;
                batch = [];
                size = total;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
