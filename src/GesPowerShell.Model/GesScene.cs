namespace GesPowerShell;

/// <summary>
/// An application of a scene: an analysis that graphs can subscribe to. Immutable. Source: ListScenes2,
/// https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0376.html.
/// </summary>
public sealed class GesScene
{
    /// <summary>Name of the scene.</summary>
    public string? Scene { get; internal init; }

    /// <summary>Name of the application in the scene.</summary>
    public string? Name { get; internal init; }

    /// <summary>Parameters of the application.</summary>
    public IReadOnlyList<GesSceneParam> Params { get; internal init; } = ReadableList<GesSceneParam>.None;

    /// <summary>Description of the application by GES.</summary>
    public string? Description { get; internal init; }

    /// <summary>Region of the connection that the scene was read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>Id of the project of the connection that the scene was read through.</summary>
    public string? ProjectId { get; internal init; }

    /// <summary>Scene and application, for example <c>risk/ring_detection</c>.</summary>
    public override string ToString() => $"{Scene}/{Name}".Trim('/');
}
