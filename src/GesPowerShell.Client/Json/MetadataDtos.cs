using System.Text.Json;
using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of ListMetadatas2.</summary>
internal sealed class MetadataListDto
{
    public long? SchemaCount { get; set; }

    public List<MetadataDto>? SchemaList { get; set; }
}

/// <summary>Metadata as ListMetadatas2 sends it; any field may be missing.</summary>
internal sealed class MetadataDto
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Status { get; set; }

    public string? MetadataPath { get; set; }

    public string? StartTime { get; set; }

    public string? LastUpdateTime { get; set; }

    public bool? Encrypted { get; set; }

    public string? MasterKeyId { get; set; }

    public string? MasterKeyName { get; set; }
}

/// <summary>Answer of ShowMetadata2.</summary>
internal sealed class MetadataAnswerDto
{
    [JsonConverter(typeof(LenientObject<MetadataContentDto>))]
    public MetadataContentDto? GesMetadata { get; set; }

    public bool? Encrypted { get; set; }

    public string? MasterKeyId { get; set; }

    public string? MasterKeyName { get; set; }
}

/// <summary>Labels.</summary>
internal sealed class MetadataContentDto
{
    public List<LabelDto>? Labels { get; set; }
}

/// <summary>A label. Its properties are null where it has none.</summary>
internal sealed class LabelDto
{
    public string? Name { get; set; }

    public List<LabelPropertyDto>? Properties { get; set; }
}

/// <summary>
/// A property of a label: an object with keys such as <c>typeName1</c>, which the documentation of V2 also spells <c>type_name1</c>. The
/// naming policy fits neither, so the keys are read as a dictionary.
/// </summary>
internal sealed class LabelPropertyDto
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; set; }
}
