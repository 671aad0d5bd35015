namespace GesPowerShell.Simulator.GraphMetadata;

/// <summary>A metadata record in the answer of the list.</summary>
internal sealed record MetadataItem(
    string Id,
    string Name,
    string? Description,
    string Status,
    string? MetadataPath,
    DateTimeOffset? StartTime,
    DateTimeOffset? LastUpdateTime,
    bool Encrypted,
    string? MasterKeyId,
    string? MasterKeyName)
{
    public static MetadataItem Of(MetadataSpec metadata) => new(
        metadata.Id,
        metadata.Name,
        metadata.Description,
        metadata.Status,
        metadata.MetadataPath,
        metadata.StartTime,
        metadata.LastUpdateTime,
        metadata.Encrypted,
        metadata.MasterKeyId,
        metadata.MasterKeyName);
}
