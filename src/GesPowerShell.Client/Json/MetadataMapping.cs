using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Json;

/// <summary>Maps metadata from the wire to <see cref="GesMetadata"/>.</summary>
internal static class MetadataMapping
{
    public static GesMetadata ToModel(this MetadataDto dto, Origin origin) => new()
    {
        MetadataId = dto.Id ?? "",
        Name = dto.Name,
        Description = dto.Description,
        StatusCode = dto.Status,
        MetadataPath = dto.MetadataPath,
        StartTime = WireTime.ToLocal(dto.StartTime),
        LastUpdateTime = WireTime.ToLocal(dto.LastUpdateTime),
        Encrypted = dto.Encrypted,
        MasterKeyId = dto.MasterKeyId,
        MasterKeyName = dto.MasterKeyName,
        Region = origin.Region,
        ProjectId = origin.ProjectId,
        Handle = origin.Handle,
    };

    public static GesMetadata ToModel(this MetadataAnswerDto dto, List<LabelDto> labels, Origin origin, string metadataId) => new()
    {
        MetadataId = metadataId,
        Labels = ReadableList<GesMetadataLabel>.Of(labels.ConvertAll(ToModel)),
        Encrypted = dto.Encrypted,
        MasterKeyId = dto.MasterKeyId,
        MasterKeyName = dto.MasterKeyName,
        Region = origin.Region,
        ProjectId = origin.ProjectId,
        Handle = origin.Handle,
    };

    private static GesMetadataLabel ToModel(LabelDto dto) => new()
    {
        Name = dto.Name,
        Properties = ReadableList<GesMetadataProperty>.Of(dto.Properties?.ConvertAll(property => new LabelPropertyReader(property).Read())),
    };
}
