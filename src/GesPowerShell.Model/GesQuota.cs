namespace GesPowerShell;

/// <summary>
/// The remaining quota of a project for one resource. GES sends neither the total nor the used amount. Immutable. Source: ListQuotas2 of
/// the GES V2 API.
/// </summary>
public sealed class GesQuota
{
    /// <summary>The resource: <c>graph</c>, <c>backup</c> or <c>metadata</c>.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>Number that can still be created; null when GES leaves it out.</summary>
    public long? Available { get; internal init; }

    /// <summary>Number of edges that graphs can still have, in the unit of GES; null for other resources than graphs.</summary>
    public long? EdgeVolume { get; internal init; }

    /// <summary>Region of the connection that the quota was read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>Id of the project.</summary>
    public string? ProjectId { get; internal init; }

    /// <summary>Resource and remaining number, for example <c>graph: 3</c>.</summary>
    public override string ToString() => $"{Type}: {Available}";
}
