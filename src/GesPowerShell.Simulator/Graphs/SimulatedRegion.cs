using System.Globalization;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>The graphs and jobs of one project, and what can be done to them. Thread-safe.</summary>
public sealed class SimulatedRegion
{
    private readonly Lock gate = new();
    private readonly SimulatedClock clock;
    private readonly List<SimulatedGraph> graphs = [];
    private readonly Dictionary<string, SimulatedGraph> byId = new(StringComparer.Ordinal);
    private readonly List<SimulatedJob> jobs = [];
    private int jobNumber;

    internal SimulatedRegion(SimulatedClock clock) => this.clock = clock;

    /// <summary>Simulated time, UTC.</summary>
    public DateTime Now => clock.Now;

    /// <summary>Adds a graph as it stands, at the end of the list.</summary>
    public void Add(SimulatedGraph graph)
    {
        lock (gate)
        {
            graphs.Add(graph);
            byId.Add(graph.Id, graph);
        }
    }

    /// <summary>Adds a job to Task Center.</summary>
    public void Add(SimulatedJob job)
    {
        lock (gate)
        {
            jobs.Add(job);
        }
    }

    /// <summary>Puts a graph into a state, from now on and until a request changes it.</summary>
    public void SetStatus(string graphId, string code)
    {
        lock (gate)
        {
            byId[graphId].Follow(clock.Now, [(0, code)]);
        }
    }

    /// <summary>Takes a graph away, as a deletion does.</summary>
    public void Remove(string graphId)
    {
        lock (gate)
        {
            _ = byId.Remove(graphId, out var graph) && graphs.Remove(graph);
        }
    }

    /// <summary>Lets simulated time jump forward.</summary>
    public void Advance(TimeSpan time) => clock.Advance(time);

    /// <summary>Status code of a graph now.</summary>
    public string StatusOf(string graphId) => Locked(now => Settled(byId[graphId], now).PhaseAt(now).Code);

    /// <summary>What really began on a graph.</summary>
    public IReadOnlyList<BegunOperation> BegunOn(string graphId) => Locked(now => Settled(byId[graphId], now).Begun.ToArray());

    /// <summary>The graph of that name; the first one if several share it.</summary>
    public SimulatedGraph Named(string name) => Locked(_ => graphs.First(graph => graph.Name == name));

    internal T Locked<T>(Func<DateTime, T> action)
    {
        lock (gate)
        {
            return action(clock.Now);
        }
    }

    internal (int Count, T[] Items) Page<T>(int offset, int limit, Func<SimulatedGraph, DateTime, T> select) => Locked(now =>
    {
        var items = new List<T>();
        for (var i = offset; i < graphs.Count && items.Count < limit; i++)
        {
            items.Add(select(Settled(graphs[i], now), now));
        }

        return (graphs.Count, items.ToArray());
    });

    internal T WithGraph<T>(string id, Func<SimulatedGraph, DateTime, T> action) => Locked(now =>
        byId.TryGetValue(id, out var graph) && Settled(graph, now).PhaseAt(now).Code != Codes.Deleted ? action(graph, now) : throw ApiFault.GraphNotFound());

    /// <summary>The jobs that Task Center still keeps, latest first.</summary>
    internal SimulatedJob[] JobsWhere(Func<SimulatedJob, DateTime, bool> predicate) => Locked(now =>
    {
        foreach (var graph in graphs)
        {
            Settled(graph, now);
        }

        jobs.RemoveAll(job => job.End < now - Timings.KeepJobs);
        return jobs.Where(job => predicate(job, now)).OrderByDescending(job => job.Begin).ToArray();
    });

    /// <summary>Begins an operation on a graph whose state allows it.</summary>
    internal SimulatedJob Begin(SimulatedGraph graph, DateTime now, string operation, IReadOnlyList<(double Seconds, string Code)> plan, string? requestId)
    {
        graph.Follow(now, plan);
        var job = new SimulatedJob
        {
            Id = NextJobId(),
            Name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(operation) + "Graph",
            GraphId = graph.Id,
            GraphName = graph.Name,
            Begin = now + Timings.Pending,
            End = now.AddSeconds(plan[^1].Seconds + 2),
        };
        jobs.Add(job);
        graph.Begun.Add(new BegunOperation(operation, requestId, job.Id, now));
        return job;
    }

    /// <summary>A forced restart fails what runs on the graph.</summary>
    internal void FailOpenJobs(SimulatedGraph graph, DateTime now)
    {
        foreach (var job in jobs.Where(job => job.GraphId == graph.Id && job.IsOpenAt(now)))
        {
            job.End = now;
            job.Result = "failed";
            job.FailReason = "The graph was restarted.";
        }
    }

    /// <summary>What the region does by itself: it starts a graph that has been stopped for seven days.</summary>
    private SimulatedGraph Settled(SimulatedGraph graph, DateTime now)
    {
        for (var phase = graph.PhaseAt(now); phase.Code == Codes.Stopped && now >= phase.From + Timings.AutoStart; phase = graph.PhaseAt(now))
        {
            Begin(graph, phase.From + Timings.AutoStart, "start", Timings.Start, requestId: null);
        }

        return graph;
    }

    /// <summary>In the form of the documented sample, ff8080816025a0a1016025a5a2700007.</summary>
    private string NextJobId() => $"ff80808160{++jobNumber:x10}016025a5a270";
}
