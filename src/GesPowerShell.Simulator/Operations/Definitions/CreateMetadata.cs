using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record CreateMetadataBody
{
    public string? MetadataPath { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? IsOverwrite { get; init; }

    public NewLabels? GesMetadata { get; init; }

    public NewEncryption? Encryption { get; init; }
}

internal sealed record NewLabels(IReadOnlyList<MetadataLabel>? Labels = null);

/// <summary>
/// Creates a metadata record at once. With <c>is_overwrite</c> it replaces the record of the same name and keeps its id.
/// </summary>
internal static class CreateMetadata
{
    public static OperationDefinition Definition { get; } = new SimpleOperation("CreateMetadata2", "POST", "/graphs/metadatas", call =>
        call.Body.Length > MetadataRules.LargestBody ? GesErrors.MetadataTooLarge
        : call.ReadBody<CreateMetadataBody>() is not { } body ? GesErrors.BadBody
        : call.Region.At(now => (object?)Refuse(body, call.Region) ?? Create(call.Region, body, now)));

    private static GesError? Refuse(CreateMetadataBody body, Region region)
    {
        if (MetadataRules.IsNameable(body.MetadataPath, body.Name) is { } refusal)
        {
            return refusal;
        }

        return body switch
        {
            { Description: null } or { IsOverwrite: null } or { GesMetadata: null } => GesErrors.NoParameter,
            { GesMetadata.Labels: null } => GesErrors.UnreadableMetadata,
            _ => MetadataRules.AreValid(body.GesMetadata.Labels)
                ?? MetadataRules.HasKey(body.Encryption)
                ?? (Find(region, body.Name!) is null ? MetadataRules.HasRoom(region)
                    : body.IsOverwrite.Value ? null : GesErrors.MetadataExists),
        };
    }

    private static object Create(Region region, CreateMetadataBody body, DateTimeOffset now)
    {
        var old = Find(region, body.Name!);
        var created = (old ?? new MetadataSpec { Name = body.Name!, StartTime = now }) with
        {
            Description = body.Description,
            MetadataPath = body.MetadataPath,
            LastUpdateTime = now,
            Encrypted = body.Encryption?.Enable ?? old?.Encrypted ?? false,
            MasterKeyId = body.Encryption is null ? old?.MasterKeyId : body.Encryption.MasterKeyId,
            Labels = body.GesMetadata!.Labels!,
        };
        region.Metadata.Put(created);
        return new { created.Id, created.Name };
    }

    public static MetadataSpec? Find(Region region, string name) => region.Metadata.All.FirstOrDefault(record => record.Name == name);
}
