namespace GesPowerShell;

/// <content>Changes that stop and start graphs.</content>
internal sealed partial class ChangeSemantics
{
    public static ChangeSemantics Stop => field ??= new(GesOperation.Stop)
    {
        Cmdlet = "Stop-GesGraph",
        AcceptedIn = [GraphStatus.Running],
        DatabaseEditionError = GesErrors.DatabaseEditionCannotBeStopped,
        Resend = ResendPolicy.OnceMoreWhenLost,
        RepeatsRefused = true,
        JoinsOthers = true,
        TraceStates = [GraphStatus.Stopping, GraphStatus.Stopped],
        TargetStates = [GraphStatus.Stopped],
        MovedStates = [.. GraphStatus.Moving, GraphStatus.Stopped],
        EarlierStates = GraphStatus.Up,
        OtherSide = [.. GraphStatus.Up, .. GraphStatus.ComingUp],
    };

    public static ChangeSemantics Start => field ??= new(GesOperation.Start)
    {
        Cmdlet = "Start-GesGraph",
        AcceptedIn = [GraphStatus.Stopped],
        Resend = ResendPolicy.OnceMoreWhenLost,
        RepeatsRefused = true,
        JoinsOthers = true,
        TraceStates = [.. GraphStatus.ComingUp, .. GraphStatus.Up],
        TargetStates = GraphStatus.Up,
        EarlierStates = [GraphStatus.Stopped],
        OtherSide = [GraphStatus.Stopping, GraphStatus.Stopped],
    };

    /// <summary>
    /// A start from a backup. A start by another client, and the automatic start after seven days, show the same states, so only a new job
    /// is a trace.
    /// </summary>
    public static ChangeSemantics Restore => field ??= new(GesOperation.Restore)
    {
        Cmdlet = "Restore-GesGraph",
        Phrase = "Start from a backup of",
        JobName = null,
        ListedAs = GesOperation.Start,
        AcceptedIn = [GraphStatus.Stopped],
        StateError = BackupNeedsStoppedGraph,
        JobTrace = JobTrace.OfItsName,
        IsTraceInDoubt = true,
        TargetStates = GraphStatus.Up,
        EarlierStates = [GraphStatus.Stopped],
        OtherSide = [GraphStatus.Stopping, GraphStatus.Stopped],
    };

    public static ChangeSemantics Restart => field ??= new(GesOperation.Restart)
    {
        Cmdlet = "Restart-GesGraph",
        FirstEngine = "2.2.21",
        AcceptedIn = GraphStatus.Restartable,
        StateError = RestartNotPossible,
        TraceStates = GraphStatus.Moving,
        JobTrace = JobTrace.OfItsNameOrUnknown,
        TargetStates = GraphStatus.Up,
        MustBeSeenMoving = true,
        EarlierStates = GraphStatus.Up,
        PassedStates = [GraphStatus.Stopping],
        OtherSide = [GraphStatus.Stopping, GraphStatus.Stopped],
    };

    /// <summary>The error for a graph that is not stopped: it cannot be started from a backup.</summary>
    private static GesException? BackupNeedsStoppedGraph(GraphChange change, GesGraph graph, GesException? refusal) =>
        graph.StatusCode == GraphStatus.Stopped
            ? null
            : GesErrors.BackupNeedsStoppedGraph(change.Operation, change.Label, graph.Status, refusal);

    /// <summary>The error for a restart of a graph that is stopped, stopping or starting: GES does not document its effect.</summary>
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
