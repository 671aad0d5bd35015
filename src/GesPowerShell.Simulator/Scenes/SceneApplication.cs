using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Scenes;

/// <summary>An application of a scene (GraphPlugins), as the list sends it.</summary>
/// <param name="Scene">The scene, which graphs subscribe to as a whole.</param>
/// <param name="Name">The application.</param>
/// <param name="Params">Its parameters.</param>
/// <param name="Description">What it is for.</param>
internal sealed record SceneApplication(string Scene, string Name, SceneParameter[] Params, string Description);

/// <summary>A parameter of an application.</summary>
/// <param name="Name">The name.</param>
/// <param name="DefaultValue">Empty when the user of the application must give a value.</param>
internal sealed record SceneParameter(string Name, string DefaultValue = "")
{
    /// <summary>The only type that there is.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "string";
}

/// <summary>The scenes of the region. GES publishes no list of them; these are examples.</summary>
internal static class SceneCatalog
{
    public static SceneApplication[] All { get; } =
    [
        new("fraud_detection", "ring_detection", [new("max_length", "6"), new("label")], "Finds rings of transfers."),
        new("fraud_detection", "shared_device", [new("threshold", "3")], "Finds accounts that share a device."),
        new("recommendation", "similar_users", [new("user_id"), new("count", "10")], "Finds users with similar interests."),
    ];

    public static bool Has(string scene) => All.Any(application => application.Scene == scene);
}
