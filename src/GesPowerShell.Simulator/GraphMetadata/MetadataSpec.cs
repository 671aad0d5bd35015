using System.Text.Json.Serialization;

namespace GesPowerShell.Simulator.GraphMetadata;

/// <summary>A metadata record of the project: labels and properties for graphs.</summary>
public sealed record MetadataSpec
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Status code; <c>200</c> is available.</summary>
    public string Status { get; init; } = "200";

    /// <summary>The OBS path of its file.</summary>
    public string? MetadataPath { get; init; }

    /// <summary>When it was created, simulated time; the default is the moment at which it is added.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it was last overwritten; the default is <see cref="StartTime"/>.</summary>
    public DateTimeOffset? LastUpdateTime { get; init; }

    public bool Encrypted { get; init; }

    public string? MasterKeyId { get; init; }

    public string? MasterKeyName { get; init; }

    public IReadOnlyList<MetadataLabel> Labels { get; init; } = [];
}

/// <summary>A label of <c>ges_metadata</c>.</summary>
/// <param name="Name">The name of the label.</param>
/// <param name="Properties">
/// A map for each property, with <c>name</c>, <c>dataType</c>, <c>cardinality</c> and the other fields of the request. For a label without
/// properties it is null and is sent as null.
/// </param>
public sealed record MetadataLabel(
    string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<IReadOnlyDictionary<string, string>>? Properties = null);
