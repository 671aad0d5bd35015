using Microsoft.CodeAnalysis;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>Numbers the mutations, and omits those that do not compile.</summary>
internal sealed class MutationList
{
    public const string Annotation = "mutation";

    private readonly Dictionary<string, Mutation> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    public IEnumerable<Mutation> All => _byKey.Values.Where(mutation => !_dropped.Contains(mutation.Key));

    public int DroppedCount => _dropped.Count;

    /// <summary>Resets the counters of equal mutations, before all sources are rewritten again.</summary>
    public void Restart() => _occurrences.Clear();

    public void Drop(int id) => _dropped.Add(_byKey.Values.Single(mutation => mutation.Id == id).Key);

    /// <returns>The number, or null when the mutation was dropped.</returns>
    public int? Add(string file, SyntaxNode original, string mutated)
    {
        var text = Shorten(original.ToString());
        mutated = Shorten(mutated);
        var common = $"{file}|{text}|{mutated}";
        var occurrence = _occurrences[common] = _occurrences.GetValueOrDefault(common) + 1;
        var key = $"{common}|{occurrence}";
        if (!_byKey.TryGetValue(key, out var mutation))
        {
            var line = original.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            mutation = new Mutation(_byKey.Count + 1, key, file, line, text, mutated, Promises.Cover(original));
            _byKey.Add(key, mutation);
        }

        return _dropped.Contains(key) ? null : mutation.Id;
    }

    private static string Shorten(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 160 ? line : line[..157] + "...";
    }
}
