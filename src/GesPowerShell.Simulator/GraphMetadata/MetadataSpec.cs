using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.GraphMetadata;

/// <summary>A metadata record of the project: the labels and properties that graphs can be made with.</summary>
public sealed record MetadataSpec
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary><c>200</c>: usable.</summary>
    public string Status { get; init; } = "200";

    /// <summary>The OBS path of its file.</summary>
    public string? MetadataPath { get; init; }

    /// <summary>When it was created, simulated time; the moment at which it is added unless given.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it was last overwritten; <see cref="StartTime"/> unless given.</summary>
    public DateTimeOffset? LastUpdateTime { get; init; }

    public bool Encrypted { get; init; }

    public string? MasterKeyId { get; init; }

    public string? MasterKeyName { get; init; }

    public IReadOnlyList<MetadataLabel> Labels { get; init; } = [];
}

/// <summary>A label of <c>ges_metadata</c>.</summary>
/// <param name="Name">The name of the label.</param>
/// <param name="Properties">
/// A map for each property, with <c>name</c>, <c>dataType</c>, <c>cardinality</c> and what else the caller sent; null, which is sent as
/// null, for a label without properties.
/// </param>
public sealed record MetadataLabel(
    string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<IReadOnlyDictionary<string, string>>? Properties = null);
