using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record UploadFromObsBody
{
    public string? MetadataPath { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public NewEncryption? Encryption { get; init; }
}

/// <summary>Creates a metadata record from a file in OBS. Every file exists and has the same two labels.</summary>
internal static class UploadFromObs
{
    private static readonly MetadataLabel[] Labels =
    [
        new("person", [Property("name", "string"), Property("age", "int")]),
        new("knows", [Property("since", "date")]),
    ];

    public static OperationDefinition Definition { get; } =
        new SimpleOperation("UploadFromObs2", "POST", "/graphs/metadata/upload-from-obs", call =>
            call.ReadBody<UploadFromObsBody>() is not { } body
                ? GesErrors.BadBody
                : call.Region.At(now => (object?)Refuse(body, call.Region) ?? Create(call.Region, body, now)));

    private static GesError? Refuse(UploadFromObsBody body, Region region) =>
        MetadataRules.IsNameable(body.MetadataPath, body.Name)
        ?? MetadataRules.HasKey(body.Encryption)
        ?? (CreateMetadata.Find(region, body.Name!) is null ? MetadataRules.HasRoom(region) : GesErrors.MetadataExists);

    private static object Create(Region region, UploadFromObsBody body, DateTimeOffset now)
    {
        var created = new MetadataSpec
        {
            Name = body.Name!,
            Description = body.Description,
            MetadataPath = body.MetadataPath,
            StartTime = now,
            LastUpdateTime = now,
            Encrypted = body.Encryption?.Enable == true,
            MasterKeyId = body.Encryption?.MasterKeyId,
            Labels = Labels,
        };
        region.Metadata.Add(created);
        return new { created.Id, created.Name };
    }

    private static Dictionary<string, string> Property(string name, string type) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["dataType"] = type,
        ["cardinality"] = "single",
    };
}
