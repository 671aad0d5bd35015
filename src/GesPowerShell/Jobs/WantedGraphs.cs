using System.Management.Automation;

namespace GesPowerShell.Jobs;

/// <summary>The graphs whose jobs are listed. A job knows its graph's name for certain, and the id where no other graph has that name.</summary>
internal sealed class WantedGraphs
{
    /// <summary>Names, each with the ids that were asked for; null for any.</summary>
    private readonly Dictionary<string, HashSet<string>?> idsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WildcardPattern> patterns = [];

    public bool HasPatterns => patterns.Count > 0;

    public bool IsEmpty => idsByName.Count + patterns.Count == 0;

    public void AddPattern(string pattern) => patterns.Add(WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));

    public void AddName(string name) => idsByName[name] = null;

    public void AddId(string id, string name)
    {
        if (!idsByName.TryGetValue(name, out var ids))
        {
            idsByName.Add(name, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { id });
            return;
        }

        ids?.Add(id);
    }

    public bool Include(GesJob job)
    {
        var name = job.GraphName ?? "";
        return (idsByName.TryGetValue(name, out var ids) && (ids is null || job.GraphId is null || ids.Contains(job.GraphId)))
            || patterns.Exists(pattern => pattern.IsMatch(name));
    }
}
