using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// Refusals that several operations share. Where no document says which of several codes comes in a state, the one is taken whose text
/// is true.
/// </summary>
internal static class GraphRules
{
    /// <summary>The graph is deleted, being deleted, being backed up or not created yet: no operation is possible.</summary>
    public static GesError? Exists(GraphCall call) => call.Status switch
    {
        GraphCode.Deleted => GesErrors.NoGraph,
        _ when call.NextStatus == GraphCode.Deleted => GesErrors.BeingDeleted,
        GraphCode.BackingUp => GesErrors.BackingUp,
        GraphCode.Preparing when !call.Graph.HasBeenUp => GesErrors.BeingCreated,
        _ => null,
    };

    /// <summary>The graph runs. A restart that has been accepted will stop it, though it still reads as running.</summary>
    public static GesError? Runs(GraphCall call) => Exists(call) ?? call.Status switch
    {
        GraphCode.Running => call.NextStatus == GraphCode.Stopping ? GesErrors.StoppingOrStopped : null,
        GraphCode.Stopping => GesErrors.StoppingOrStopped,
        _ => GesErrors.NotRunning,
    };

    /// <summary>A required parameter is there and not empty.</summary>
    public static GesError? IsGiven(string? value) =>
        value is null ? GesErrors.NoParameter : string.IsNullOrWhiteSpace(value) ? GesErrors.EmptyParameter : null;

    /// <summary>The graph's engine is new enough. GES documents the version of an operation and not the code of its refusal.</summary>
    public static GesError? EngineIsAtLeast(GraphCall call, Version first) =>
        Version.TryParse(call.Graph.Spec.DataStoreVersion, out var engine) && engine < first ? GesErrors.NotSupported : null;

    /// <summary>
    /// The graph is of the in-memory edition. The documents say that the database edition cannot be stopped and not with which code it
    /// says so.
    /// </summary>
    public static GesError? IsInMemory(GraphCall call) => call.Graph.Spec.ProductType == "Persistence" ? GesErrors.NotSupported : null;
}
