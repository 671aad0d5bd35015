using System.Diagnostics.CodeAnalysis;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>
/// The stopped graphs that GES will start by itself. Nothing runs in the background: whoever next looks at the region first
/// carries out what has become due meanwhile. Used under the region's lock alone.
/// </summary>
internal sealed class AutoStarts
{
    private readonly PriorityQueue<(SimulatedGraph Graph, Timeline Stop), DateTimeOffset> _queue = new();

    /// <summary>Notes the graph if it is stopped, or is being.</summary>
    public void Watch(SimulatedGraph graph)
    {
        if (graph.Timeline.Target == GraphCode.Stopped)
        {
            _queue.Enqueue((graph, graph.Timeline), graph.Timeline.Arrival + OperationTimes.AutoStart);
        }
    }

    /// <summary>The next graph to start; one that was started, changed or removed since its stop is passed over.</summary>
    public bool TryTake(DateTimeOffset now, GraphStore graphs, [NotNullWhen(true)] out SimulatedGraph? graph, out DateTimeOffset due)
    {
        while (_queue.TryPeek(out var next, out due) && due <= now)
        {
            _queue.Dequeue();
            if (ReferenceEquals(next.Graph.Timeline, next.Stop) && graphs.TryFind(next.Graph.Id, out var present)
                && ReferenceEquals(present, next.Graph))
            {
                graph = next.Graph;
                return true;
            }
        }

        graph = null;
        return false;
    }
}
