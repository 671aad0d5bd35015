using System.Text.Json;

namespace GesPowerShell.Mutations.Running;

/// <summary>The result of a mutation.</summary>
/// <param name="Key">The key of the mutation.</param>
/// <param name="KilledBy">The test that failed, <c>(time-out)</c> or <c>(crash)</c>; null when the mutation survived.</param>
/// <param name="Seconds">The duration of its tests.</param>
internal sealed record Result(string Key, string? KilledBy, double Seconds);

/// <summary>The results so far, one line each in a file, with which an interrupted run continues.</summary>
internal sealed class Progress(string file)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Result> _results = Read(file);

    public Result? Of(Mutation mutation) => _results.GetValueOrDefault(mutation.Key);

    public void Add(Result result)
    {
        lock (_gate)
        {
            _results[result.Key] = result;
            File.AppendAllText(file, JsonSerializer.Serialize(result) + "\n");
        }
    }

    // When a mutation has several lines, the last one counts.
    private static Dictionary<string, Result> Read(string file) => File.Exists(file)
        ? File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Result>(line)!)
            .GroupBy(result => result.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);
}
