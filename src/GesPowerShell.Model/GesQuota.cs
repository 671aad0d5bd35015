namespace GesPowerShell;

/// <summary>
/// What a project may still create. GES tells neither the total nor what is used. Immutable. Source: ListQuotas2 of the GES V2 API.
/// </summary>
public sealed class GesQuota
{
    /// <summary>What it is about: <c>graph</c>, <c>backup</c> or <c>metadata</c>.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>How many more can be created; null when GES left it out.</summary>
    public long? Available { get; internal init; }

    /// <summary>How many more edges graphs can have, in GES's unit; null for everything but graphs.</summary>
    public long? EdgeVolume { get; internal init; }

    /// <summary>Region of the connection that the quota was read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>Id of the project that the quota is of.</summary>
    public string? ProjectId { get; internal init; }

    /// <summary>The type and what is available, for example <c>graph: 3</c>.</summary>
    public override string ToString() => $"{Type}: {Available}";
}
