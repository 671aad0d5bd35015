namespace GesPowerShell.Simulator.Graphs;

/// <summary>
/// A graph of the region. What is set at the beginning is what a test or the demo chose; what requests do to it is a plan of states in time,
/// so no timer runs.
/// </summary>
public sealed class SimulatedGraph
{
    private readonly List<GraphPhase> phases = [];

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Size index, for example "1" for a million edges.</summary>
    public string SizeIndex { get; init; } = "1";

    /// <summary><c>InMemory</c>, <c>Persistence</c> (the database edition), or null to leave the field out.</summary>
    public string? ProductType { get; init; } = "InMemory";

    public string Version { get; init; } = "2.4.6";

    public string Architecture { get; init; } = "x86_64";

    public int Replication { get; init; } = 1;

    /// <summary>UTC.</summary>
    public DateTime Created { get; init; } = new(2025, 7, 23, 4, 9, 44, DateTimeKind.Utc);

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Backups that a start can name, and whether each succeeded.</summary>
    public IReadOnlyDictionary<string, bool> Backups { get; init; } = new Dictionary<string, bool>();

    /// <summary>Code of the state at the beginning.</summary>
    public string Status { get; init; } = Codes.Running;

    /// <summary>Since when it has been in that state, UTC; null: since it was created.</summary>
    public DateTime? StatusSince { get; init; }

    /// <summary>What really began, in order.</summary>
    internal List<BegunOperation> Begun { get; } = [];

    internal GraphPhase PhaseAt(DateTime now)
    {
        var current = new GraphPhase(StatusSince ?? Created, Status);
        foreach (var phase in phases)
        {
            if (phase.From <= now)
            {
                current = phase;
            }
        }

        return current;
    }

    internal DateTime? EndOfPhase(DateTime now) => phases.Where(phase => phase.From > now).Select(phase => (DateTime?)phase.From).FirstOrDefault();

    /// <summary>From now on another plan; what was planned for later no longer happens.</summary>
    internal void Follow(DateTime now, IEnumerable<(double Seconds, string Code)> plan)
    {
        phases.RemoveAll(phase => phase.From > now);
        phases.AddRange(plan.Select(step => new GraphPhase(now.AddSeconds(step.Seconds), step.Code)));
    }
}
