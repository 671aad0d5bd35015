using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Jobs;

/// <summary>
/// The graphs whose jobs are listed. A listed job has the name of its graph, and the id only where no other graph has that name.
/// </summary>
internal sealed class WantedGraphs
{
    /// <summary>The graph ids by name; null for all graphs of a name.</summary>
    private readonly Dictionary<string, HashSet<string>?> _idsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WildcardPattern> _patterns = [];

    public bool HasPatterns => _patterns.Count > 0;

    public bool IsEmpty => _idsByName.Count + _patterns.Count == 0;

    public void AddPattern(string pattern) =>
        _patterns.Add(Wildcards.ToPattern(pattern));

    public void AddName(string name) => _idsByName[name] = null;

    public void AddId(string id, string name)
    {
        if (!_idsByName.TryGetValue(name, out var ids))
        {
            _idsByName.Add(name, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { id });
            return;
        }

        ids?.Add(id);
    }

    public bool Include(GesJob job)
    {
        var name = job.GraphName ?? "";
        return (_idsByName.TryGetValue(name, out var ids) && (ids is null || job.GraphId is null || ids.Contains(job.GraphId)))
            || _patterns.Exists(pattern => pattern.IsMatch(name));
    }
}
