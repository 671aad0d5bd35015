namespace GesPowerShell;

/// <summary>A label of metadata. Source: ShowMetadata2, https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0368.html.</summary>
public sealed class GesMetadataLabel
{
    /// <summary>Name of the label.</summary>
    public string? Name { get; internal init; }

    /// <summary>Properties of vertices or edges with this label; empty when they have none.</summary>
    public IReadOnlyList<GesMetadataProperty> Properties { get; internal init; } = ReadableList<GesMetadataProperty>.None;

    /// <summary>The name, with the properties in parentheses when there are any: <c>movie(Title string, Year int)</c>.</summary>
    public override string ToString() => Properties.Count == 0 ? Name ?? "" : $"{Name}({string.Join(", ", Properties)})";
}
