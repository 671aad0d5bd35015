using System.Globalization;
using System.Text.Json;
using GesPowerShell.Mutations.Building;

namespace GesPowerShell.Mutations.Running;

/// <summary>The mutations that a test class reaches, its duration, and its tests that fail without any mutation.</summary>
internal sealed record ClassReach(string Name, double Seconds, string[] Failing, string[] Keys);

/// <summary>Runs each test class once, and stores for later runs what it reaches.</summary>
internal sealed class Reach(WorkTree tree, string file, IReadOnlyList<Mutation> mutations)
{
    private readonly Dictionary<string, ClassReach> _classes = File.Exists(file)
        ? JsonSerializer.Deserialize<ClassReach[]>(File.ReadAllText(file))!.ToDictionary(one => one.Name, StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    private readonly Dictionary<int, string> _keys = mutations.ToDictionary(mutation => mutation.Id, mutation => mutation.Key);

    /// <summary>
    /// The classes, with their durations in a process that runs already. Each class was recorded in a new process, whose start takes most
    /// of the time of a class of unit tests. The shortest recorded time is taken as the time of the start.
    /// </summary>
    public IReadOnlyCollection<ClassReach> Classes
    {
        get
        {
            var start = _classes.Values.Min(one => one.Seconds);
            return [.. _classes.Values.Select(one => one with { Seconds = one.Seconds - start })];
        }
    }

    /// <param name="again">A part of the names of classes to record again; an empty string for all.</param>
    /// <param name="without">Parts of the names of classes that are not run.</param>
    /// <param name="parallel">The number of classes that run at the same time.</param>
    public async Task RecordAsync(string? again, string[] without, int parallel)
    {
        var tests = new TestRun(tree);
        var classes = await tests.ClassesAsync();
        foreach (var gone in _classes.Keys.Except(classes).ToList())
        {
            _classes.Remove(gone);
        }

        classes = [.. classes.Where(name => !without.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))];

        // The Pester tests take longest and begin first, so that all tests end at about the same time.
        var missing = classes
            .Where(name => !_classes.ContainsKey(name) || (again is not null && name.Contains(again, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(name => name.Contains("Pester", StringComparison.Ordinal))
            .ToArray();
        Console.WriteLine($"Recording what {missing.Length} of {classes.Length} test classes reach.");
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (name, _) =>
        {
            var reach = await RecordAsync(tests, name);
            lock (_classes)
            {
                _classes[name] = reach;
                File.WriteAllText(file, JsonSerializer.Serialize(_classes.Values));
            }

            Console.WriteLine(
                FormattableString.Invariant($"  {reach.Seconds,6:0.0} s {reach.Keys.Length,6} reached  {name}{Failing(reach)}"));
        });
    }

    private static string Failing(ClassReach reach) => reach.Failing.Length == 0 ? "" : "  left out: " + string.Join(", ", reach.Failing);

    private async Task<ClassReach> RecordAsync(TestRun tests, string name)
    {
        var folder = Directory.CreateTempSubdirectory("ges-reached-");
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            var failing = await tests.FailuresAsync(
                new TestSelection([name], [], StopOnFail: false), TimeSpan.FromMinutes(30), ("GES_MUTANTS_REACHED", folder.FullName));
            var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            var ids = folder.EnumerateFiles().SelectMany(one => File.ReadLines(one.FullName))
                .Select(line => int.Parse(line, CultureInfo.InvariantCulture));
            return new ClassReach(
                name, seconds, [.. failing], [.. ids.Distinct().Select(id => _keys.GetValueOrDefault(id)).OfType<string>()]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
