using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.Scenes;

/// <summary>An application of a scene (GraphPlugins) in the answer of the list.</summary>
/// <param name="Scene">The scene, which graphs subscribe to as a whole.</param>
/// <param name="Name">The application.</param>
/// <param name="Params">Its parameters.</param>
/// <param name="Description">Its purpose.</param>
internal sealed record SceneApplication(string Scene, string Name, SceneParameter[] Params, string Description);

/// <summary>A parameter of an application.</summary>
/// <param name="Name">The name.</param>
/// <param name="DefaultValue">Default value; empty for a mandatory parameter.</param>
internal sealed record SceneParameter(string Name, string DefaultValue = "")
{
    /// <summary>The type; GES has only one.</summary>
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
