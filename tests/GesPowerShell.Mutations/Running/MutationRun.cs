using System.Globalization;
using GesPowerShell.Mutations.Building;

namespace GesPowerShell.Mutations.Running;

/// <summary>Runs the tests that reach a mutation, the fastest classes first, until one fails.</summary>
/// <param name="tree">The copy with the mutated module.</param>
/// <param name="reach">What the test classes reach.</param>
/// <param name="progress">Gets each result.</param>
/// <param name="limit">The time of the tests, as recorded, that a mutation is given at most.</param>
internal sealed class MutationRun(WorkTree tree, Reach reach, Progress progress, TimeSpan limit)
{
    /// <summary>Fast classes share a process; each further process gets as much again as all before.</summary>
    private const double FirstSeconds = 12;

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
        await Parallel.ForEachAsync(mutations, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (mutation, _) =>
        {
            if (TimeProvider.System.GetElapsedTime(started) < budget)
            {
                var result = await RunAsync(mutation);
                progress.Add(result);
                var number = Interlocked.Increment(ref done);
                Console.WriteLine(FormattableString.Invariant($"{number}/{mutations.Count} {result.KilledBy ?? "SURVIVED"} {result.Seconds:0} s  {mutation}"));
            }
        });
    }

    private async Task<Result> RunAsync(Mutation mutation)
    {
        var started = TimeProvider.System.GetTimestamp();
        foreach (var classes in Batches(_byKey[mutation.Key]))
        {
            // A time-out has to be far from what a busy machine does.
            var time = TimeSpan.FromSeconds(30 + (5 * classes.Sum(one => one.Seconds)));
            var failures = await _tests.FailuresAsync(
                classes.Select(one => one.Name), classes.SelectMany(one => one.Failing), stopOnFail: true, time,
                ("GES_MUTANT", mutation.Id.ToString(CultureInfo.InvariantCulture)));
            if (failures.Count > 0)
            {
                return new Result(mutation.Key, failures[0], TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            }
        }

        return new Result(mutation.Key, null, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    private IEnumerable<List<ClassReach>> Batches(List<ClassReach> classes)
    {
        var batch = new List<ClassReach>();
        var (total, size) = (0.0, FirstSeconds);
        foreach (var one in classes)
        {
            if (total > 0 && total + one.Seconds > limit.TotalSeconds)
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
