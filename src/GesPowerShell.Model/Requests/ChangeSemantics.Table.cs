namespace GesPowerShell;

/// <content>The table: one row an operation.</content>
internal sealed partial class ChangeSemantics
{
    public static readonly ChangeSemantics Stop = new(GesOperation.Stop)
    {
        Cmdlet = "Stop-GesGraph",
        AcceptedIn = [GraphStatus.Running],
        DatabaseEditionError = GesErrors.DatabaseEditionCannotBeStopped,
        Resend = ResendPolicy.OnceMoreWhenLost,
        RepeatsRefused = true,
        TraceStates = [GraphStatus.Stopping, GraphStatus.Stopped],
        TargetStates = [GraphStatus.Stopped],
        MovedStates = [.. GraphStatus.Moving, GraphStatus.Stopped],
        EarlierStates = GraphStatus.Up,
        OtherSide = [.. GraphStatus.Up, .. GraphStatus.ComingUp],
    };

    public static readonly ChangeSemantics Start = new(GesOperation.Start)
    {
        Cmdlet = "Start-GesGraph",
        AcceptedIn = [GraphStatus.Stopped],
        StateError = BackupNeedsStoppedGraph,
        Resend = ResendPolicy.OnceMoreWhenLost,
        RepeatsRefused = true,
        TraceStates = [.. GraphStatus.ComingUp, .. GraphStatus.Up],
        TargetStates = GraphStatus.Up,
        EarlierStates = [GraphStatus.Stopped],
        OtherSide = [GraphStatus.Stopping, GraphStatus.Stopped],
    };

    public static readonly ChangeSemantics Restart = new(GesOperation.Restart)
    {
        Cmdlet = "Restart-GesGraph",
        AcceptedIn = GraphStatus.Restartable,
        StateError = RestartNotPossible,
        ReadsGraphFirst = true,
        TraceStates = GraphStatus.Moving,
        TargetStates = GraphStatus.Up,
        MustBeSeenMoving = true,
        EarlierStates = GraphStatus.Up,
        PassedStates = [GraphStatus.Stopping],
        OtherSide = [GraphStatus.Stopping, GraphStatus.Stopped],
    };

    private static readonly ChangeSemantics Unknown = new("");

    /// <summary>Every operation that has a word of its own.</summary>
    public static IReadOnlyList<ChangeSemantics> All { get; } =
    [
        Stop,
        Start,
        Restart,
        new("Import"),
        new("Export"),
        new("Clear"),
        new("Upgrade"),
        new("Resize"),
        new("Expand"),
        new("Delete") { EndsWithGraph = true },
        new("Create"),
    ];

    /// <summary>The row of an operation. For a job name of GES that has no row: one that is judged by its job alone.</summary>
    public static ChangeSemantics Of(string operation) => All.FirstOrDefault(row => row.Operation == operation) ?? Unknown;

    /// <summary>The row of the operation that a cmdlet sends; null for every other cmdlet.</summary>
    public static ChangeSemantics? OfCmdlet(string cmdlet) =>
        All.FirstOrDefault(row => string.Equals(row.Cmdlet, cmdlet, StringComparison.OrdinalIgnoreCase));

    /// <summary>A running graph has started already; it has not started from the backup.</summary>
    private static GesException? BackupNeedsStoppedGraph(GraphChange change, GesGraph graph, GesException? refusal) =>
        change is StartGraph { BackupId: not null } && graph.StatusCode != GraphStatus.Stopped
            ? GesErrors.BackupNeedsStoppedGraph(change.Operation, change.Label, graph.Status, refusal)
            : null;

    /// <summary>GES does not document what a restart does to a graph that is stopped or on its way.</summary>
    private static GesException? RestartNotPossible(GraphChange change, GesGraph graph, GesException? refusal)
    {
        if (graph.StatusCode == GraphStatus.Stopped)
        {
            var start = $"Start it instead: {Start.Cmdlet} -GraphId {graph.Id}.";
            return GesErrors.RestartNotPossible(change.Operation, graph.Name, graph.Status, start, refusal);
        }

        var wait = $"Wait for its job first: Get-GesJob -GraphId {graph.Id} | Wait-GesJob.";
        return GraphStatus.Moving.Contains(graph.StatusCode)
            ? GesErrors.RestartNotPossible(change.Operation, graph.Name, graph.Status, wait, refusal)
            : null;
    }
}
