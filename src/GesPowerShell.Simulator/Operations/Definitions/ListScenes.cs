using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Scenes;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>
/// Lists the applications of all scenes, of one scene, one application of a scene, or those of a graph's subscriptions. Other filters are
/// not documented and are refused.
/// </summary>
internal static class ListScenes
{
    public static OperationDefinition Definition { get; } = new SimpleOperation("ListScenes2", "GET", "/graphs/scenes", call =>
        (call.Query["scene_name"], call.Query["application_name"], call.Query["graph_id"]) switch
        {
            (null, null, null) => Results(_ => true),
            ({ } scene, null, null) => Results(found => found.Scene == scene),
            ({ } scene, { } application, null) => Results(found => found.Scene == scene && found.Name == application),
            (null, null, { } graphId) => OfGraph(call.Region, graphId),
            _ => GesErrors.IncorrectParameter,
        });

    private static object OfGraph(Region region, string graphId) => region.At(_ =>
        region.Graphs.TryFind(graphId, out var graph) ? Results(found => graph.Scenes.Contains(found.Scene)) : GesErrors.NoGraph);

    private static object Results(Func<SceneApplication, bool> isMeant) => new { Results = SceneCatalog.All.Where(isMeant).ToArray() };
}
