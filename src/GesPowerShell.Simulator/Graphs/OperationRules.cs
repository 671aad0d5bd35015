using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>
/// Which operation GES refuses in which state, and with which code. Where no document says which of several codes comes in a state,
/// the one is taken whose text is true.
/// </summary>
internal static class OperationRules
{
    public static GesError? AgainstStop(SimulatedGraph graph, DateTimeOffset now)
    {
        if (InEveryOperation(graph, now) is { } refusal)
        {
            return refusal;
        }

        // The documents say that the database edition cannot be stopped and not with which code it says so.
        if (graph.Spec.ProductType == "Persistence")
        {
            return GesErrors.NotSupported;
        }

        return graph.Timeline.At(now).Status switch
        {
            // A restart that has been accepted will stop the graph, though it still reads as running.
            GraphCode.Running => graph.Timeline.NextAfter(now) == GraphCode.Stopping ? GesErrors.StoppingOrStopped : null,
            GraphCode.Stopping => GesErrors.StoppingOrStopped,
            _ => GesErrors.NotRunning,
        };
    }

    public static GesError? AgainstStart(SimulatedGraph graph, DateTimeOffset now, bool fromBackup) => graph.Timeline.At(now).Status switch
    {
        // A start that has been accepted may not show yet.
        GraphCode.Stopped => graph.Timeline.NextAfter(now) == GraphCode.Preparing ? GesErrors.NotRunningOrStopped : null,
        GraphCode.Stopping when !fromBackup => GesErrors.StoppingOrStopped,
        _ => InEveryOperation(graph, now) ?? (fromBackup ? GesErrors.NotStopped : GesErrors.NotRunningOrStopped),
    };

    /// <summary>
    /// A second restart while the first has not yet shown in the state is taken and counted: nothing documented forbids it, GES has no
    /// idempotency key, and a rehearsal must show a client that sends a restart twice what it did.
    /// </summary>
    public static GesError? AgainstRestart(SimulatedGraph graph, DateTimeOffset now) =>
        GraphCode.IsRestartable(graph.Timeline.At(now).Status) ? null : InEveryOperation(graph, now) ?? GesErrors.InvalidRequest;

    private static GesError? InEveryOperation(SimulatedGraph graph, DateTimeOffset now) => graph.Timeline.At(now).Status switch
    {
        GraphCode.Deleted => GesErrors.NoGraph,
        GraphCode.BackingUp => GesErrors.BackingUp,
        GraphCode.Preparing when !graph.HasBeenUp => GesErrors.BeingCreated,
        _ => null,
    };
}
