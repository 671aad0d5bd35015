using System.Diagnostics.CodeAnalysis;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>Task Center: the jobs of the last month. Used under the region's lock alone.</summary>
internal sealed class JobStore
{
    private readonly Dictionary<string, SimulatedJob> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SimulatedJob>> _byGraph = new(StringComparer.Ordinal);
    private readonly List<SimulatedJob> _inOrder = [];

    /// <summary>Oldest first, by the time at which they were submitted.</summary>
    public IReadOnlyList<SimulatedJob> All => _inOrder;

    public bool TryFind(string jobId, [NotNullWhen(true)] out SimulatedJob? job) => _byId.TryGetValue(jobId, out job);

    public void Add(SimulatedJob job)
    {
        _byId.Add(job.Spec.JobId, job);
        if (!_byGraph.TryGetValue(job.Spec.GraphId, out var ofGraph))
        {
            _byGraph.Add(job.Spec.GraphId, ofGraph = []);
        }

        ofGraph.Add(job);

        // Almost always the newest; only jobs that are put in with a time of their own lie further back.
        var index = _inOrder.Count;
        while (index > 0 && _inOrder[index - 1].Submitted > job.Submitted)
        {
            index--;
        }

        _inOrder.Insert(index, job);
    }

    public bool Remove(string jobId)
    {
        if (!_byId.Remove(jobId, out var job))
        {
            return false;
        }

        _byGraph[job.Spec.GraphId].Remove(job);
        return _inOrder.Remove(job);
    }

    /// <summary>Ends every job of a graph that has not ended, as a forced restart does.</summary>
    public void FailAllOf(string graphId, DateTimeOffset now, string reason)
    {
        foreach (var job in _byGraph.GetValueOrDefault(graphId, []).Where(job => !job.IsOver(now)))
        {
            job.Fail(now, reason);
        }
    }

    /// <summary>Drops what is older than a month; the oldest stand in front, so this looks at no more than it drops, and one.</summary>
    public void Forget(DateTimeOffset now)
    {
        var old = 0;
        while (old < _inOrder.Count && _inOrder[old].IsForgotten(now))
        {
            var spec = _inOrder[old++].Spec;
            _byId.Remove(spec.JobId);
            _byGraph[spec.GraphId].RemoveAll(job => job.Spec.JobId == spec.JobId);
        }

        _inOrder.RemoveRange(0, old);
    }
}
