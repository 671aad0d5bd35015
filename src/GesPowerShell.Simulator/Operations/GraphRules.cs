using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// Conditions that several operations require. Each returns the error when it does not hold, and null when it holds. Where no document says
/// which of several codes GES sends in a state, the code with the fitting text is used.
/// </summary>
internal static partial class GraphRules
{
    /// <summary>
    /// The graph has been created, and is not deleted, being deleted or being backed up. Otherwise no operation is possible.
    /// </summary>
    public static GesError? Exists(GraphCall call) => call.Status switch
    {
        GraphCode.Deleted => GesErrors.NoGraph,
        _ when call.NextStatus == GraphCode.Deleted => GesErrors.BeingDeleted,
        GraphCode.BackingUp => GesErrors.BackingUp,
        GraphCode.Preparing when !call.Graph.HasBeenUp => GesErrors.BeingCreated,
        _ => null,
    };

    /// <summary>The graph runs, and no accepted restart will stop it.</summary>
    public static GesError? Runs(GraphCall call) => Exists(call) ?? call.Status switch
    {
        GraphCode.Running => call.NextStatus == GraphCode.Stopping ? GesErrors.StoppingOrStopped : null,
        GraphCode.Stopping => GesErrors.StoppingOrStopped,
        _ => GesErrors.NotRunning,
    };

    /// <summary>A required parameter is given and not empty.</summary>
    public static GesError? IsGiven(string? value) =>
        value is null ? GesErrors.NoParameter : string.IsNullOrWhiteSpace(value) ? GesErrors.EmptyParameter : null;

    /// <summary>The path of an object or folder in OBS has only documented characters.</summary>
    public static GesError? IsObsPath(string? path) =>
        IsGiven(path) ?? (ObsPathPattern().IsMatch(path!) ? null : GesErrors.BadPath);

    /// <summary>The graph's engine is new enough. GES documents the version of an operation, but not the code of the error.</summary>
    public static GesError? EngineIsAtLeast(GraphCall call, Version first) => EngineIsAtLeast(call.Graph.Spec.DataStoreVersion, first);

    /// <param name="version">The graph's engine; a version that is unknown counts as new enough.</param>
    /// <param name="first">The first engine that has the operation.</param>
    public static GesError? EngineIsAtLeast(string? version, Version first) =>
        Version.TryParse(version, out var engine) && engine < first ? GesErrors.NotSupported : null;

    /// <summary>
    /// The graph has the in-memory edition. The documents say that the database edition cannot be stopped, but not the code of the error.
    /// </summary>
    public static GesError? IsInMemory(GraphCall call) => call.Graph.Spec.ProductType == "Persistence" ? GesErrors.NotSupported : null;

    [GeneratedRegex(@"^[0-9A-Za-z!\-_.*'()\u4e00-\u9fff/]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ObsPathPattern();
}
