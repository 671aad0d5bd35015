using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Scenes;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>The body of both operations. GES ignores <c>applications</c>: a graph subscribes to a whole scene.</summary>
internal sealed record SceneSubscriptionBody
{
    public IReadOnlyList<SceneName?>? Scenes { get; init; }
}

internal sealed record SceneName(string? Name = null);

/// <summary>
/// Subscribes a graph to scenes: to all scenes of the request, or to none when one is unknown or subscribed already. Ends subscriptions: a
/// scene without a subscription does not affect the others, and the answer lists both kinds.
/// </summary>
internal static class SceneSubscription
{
    private static readonly Version FirstEngine = new(2, 3, 11);

    public static ImmediateChange<SceneSubscriptionBody> Register { get; } = new(
        "RegisterScenes2", "POST", "/graphs/{graph_id}/scenes/register")
    {
        Requires =
        [
            GraphRules.Runs,
            call => GraphRules.EngineIsAtLeast(call, FirstEngine),
            NamesScenes,
            call => Names(call).All(SceneCatalog.Has) ? null : GesErrors.IncorrectParameter,
            call => Names(call).Any(call.Graph.Scenes.Contains) ? GesErrors.NotSupported : null,
        ],
        Effect = call => call.Graph.Scenes = [.. call.Graph.Scenes, .. Names(call)],
        Answer = _ => new { Result = "success" },
    };

    public static ImmediateChange<SceneSubscriptionBody> Deregister { get; } = new(
        "DeregisterScenes2", "POST", "/graphs/{graph_id}/scenes/unregister")
    {
        Requires = [GraphRules.Runs, call => GraphRules.EngineIsAtLeast(call, FirstEngine), NamesScenes],
        Answer = call => new
        {
            Success = Names(call).Where(call.Graph.Scenes.Contains).ToArray(),
            Failure = Names(call).Where(name => !call.Graph.Scenes.Contains(name)).ToArray(),
        },
        Effect = call => call.Graph.Scenes = [.. call.Graph.Scenes.Except(Names(call))],
    };

    private static GesError? NamesScenes(GraphCall<SceneSubscriptionBody> call) => call.Body.Scenes switch
    {
        null => GesErrors.NoParameter,
        [] => GesErrors.EmptyParameter,
        var scenes => scenes.Select(scene => GraphRules.IsGiven(scene?.Name)).FirstOrDefault(error => error is not null),
    };

    private static IEnumerable<string> Names(GraphCall<SceneSubscriptionBody> call) =>
        call.Body.Scenes!.Select(scene => scene!.Name!).Distinct(StringComparer.Ordinal);
}
