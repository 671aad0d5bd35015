namespace GesPowerShell;

/// <summary>A parameter of an application of a scene.</summary>
public sealed class GesSceneParam
{
    /// <summary>Name of the parameter.</summary>
    public string? Name { get; internal init; }

    /// <summary>Type of its value: <c>string</c>, the only one that GES supports so far.</summary>
    public string? Type { get; internal init; }

    /// <summary>Default value; null or empty when the parameter is mandatory.</summary>
    public string? DefaultValue { get; internal init; }

    /// <summary>The name, with the default where there is one: <c>depth=3</c>.</summary>
    public override string ToString() => DefaultValue is { Length: > 0 } ? $"{Name}={DefaultValue}" : Name ?? "";
}
