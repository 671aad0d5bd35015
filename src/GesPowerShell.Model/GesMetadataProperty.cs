namespace GesPowerShell;

/// <summary>
/// A property of a label of metadata. GES sends an object of strings. Its documented keys are properties of this class, read in both
/// spellings (<c>dataType</c> and <c>data_type</c>). Source: ShowMetadata2,
/// https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0368.html.
/// </summary>
public sealed class GesMetadataProperty
{
    /// <summary>Name of the property.</summary>
    public string? Name { get; internal init; }

    /// <summary>
    /// Type of the values as GES sends it: <c>string</c>, <c>char array</c>, <c>int</c>, <c>long</c>, <c>date</c>, <c>enum</c> …
    /// </summary>
    public string? DataType { get; internal init; }

    /// <summary>Number of values: <c>single</c>, <c>list</c> or <c>set</c>.</summary>
    public string? Cardinality { get; internal init; }

    /// <summary>Largest size of a value of the type <c>char array</c> in bytes; null for other types.</summary>
    public long? MaxDataSize { get; internal init; }

    /// <summary>Number of values of the type <c>enum</c>; null for other types.</summary>
    public int? TypeNameCount { get; internal init; }

    /// <summary>
    /// Values of the type <c>enum</c> in their order (the API's <c>typeName1</c>, <c>typeName2</c> …); empty for other types.
    /// </summary>
    public IReadOnlyList<string> TypeNames { get; internal init; } = ReadableList<string>.None;

    /// <summary>Other fields of the property, key to value, with the keys as GES spells them; usually empty.</summary>
    public GesMetadataFields OtherFields { get; internal init; } = GesMetadataFields.None;

    /// <summary>Name and type, for example <c>Year int</c>.</summary>
    public override string ToString() => $"{Name} {DataType}".Trim();
}
