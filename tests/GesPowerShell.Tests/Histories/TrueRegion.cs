namespace GesPowerShell.Tests.Histories;

/// <summary>What really happens to graphs, by a clock. Every request that is carried out is kept with who sent it.</summary>
internal sealed class TrueRegion(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<(long From, string Code)>> graphs = [];
    private readonly List<(long Due, string Script, string Operation, string GraphId)> late = [];
    private readonly List<Begun> begun = [];

    public sealed record Begun(string Script, string Operation, string GraphId, string JobId, long From, long To);

    public IReadOnlyList<Begun> All
    {
        get
        {
            lock (gate)
            {
                CatchUp();
                return [.. begun];
            }
        }
    }

    public void Add(string id, string code) => graphs[id] = [(0, code)];

    public string Code(string id)
    {
        lock (gate)
        {
            CatchUp();
            return CodeAt(id, clock.GetTimestamp());
        }
    }

    /// <summary>Carries a request out, if the graph's state allows it now.</summary>
    public Begun? Begin(string script, string operation, string id)
    {
        lock (gate)
        {
            CatchUp();
            return BeginAt(script, operation, id, clock.GetTimestamp());
        }
    }

    /// <summary>As a gateway that has given up on a request which is carried out all the same.</summary>
    public void BeginLater(string script, string operation, string id, TimeSpan after)
    {
        lock (gate)
        {
            late.Add((clock.GetTimestamp() + after.Ticks, script, operation, id));
        }
    }

    private void CatchUp()
    {
        foreach (var request in late.Where(request => request.Due <= clock.GetTimestamp()).OrderBy(request => request.Due).ToArray())
        {
            late.Remove(request);
            BeginAt(request.Script, request.Operation, request.GraphId, request.Due);
        }
    }

    private string CodeAt(string id, long at) => graphs[id].Last(phase => phase.From <= at).Code;

    private Begun? BeginAt(string script, string operation, string id, long at)
    {
        var code = CodeAt(id, at);
        (double Seconds, string Code)[]? plan = (operation, code) switch
        {
            ("Stop", "200") => [(0, "901"), (30, "900")],
            ("Start", "900") => [(0, "100"), (20, "920"), (40, "200")],
            ("Restart", "200") => [(5, "901"), (60, "100"), (120, "920"), (160, "200")],
            _ => null,
        };
        if (plan is null)
        {
            return null;
        }

        graphs[id].RemoveAll(phase => phase.From > at);
        graphs[id].AddRange(plan.Select(step => (at + TimeSpan.FromSeconds(step.Seconds).Ticks, step.Code)));
        var job = new Begun(script, operation, id, $"job-{begun.Count}", at, at + TimeSpan.FromSeconds(plan[^1].Seconds).Ticks);
        begun.Add(job);
        return job;
    }
}
