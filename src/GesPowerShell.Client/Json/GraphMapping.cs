using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Json;

/// <summary>Maps <see cref="GraphDto"/> to <see cref="GesGraph"/>.</summary>
internal static class GraphMapping
{
    public static GesGraph ToModel(this GraphDto dto, Origin origin) => new()
    {
        Id = dto.Id ?? dto.GraphId ?? "",
        Name = dto.Name ?? "",
        StatusCode = dto.Status ?? "",
        ActionProgress = dto.ActionProgress,
        ProductType = dto.ProductType,
        GraphSizeTypeIndex = dto.GraphSizeTypeIndex,
        OriginGraphSizeTypeIndex = dto.OriginGraphSizeTypeIndex,
        Version = dto.DataStoreVersion,
        Created = WireTime.ToLocal(dto.Created),
        Updated = WireTime.ToLocal(dto.Updated),
        ExpandTime = WireTime.ToLocal(dto.ExpandTime),
        ResizeTime = WireTime.ToLocal(dto.ResizeTime),
        CreatedBy = dto.CreatedBy,
        IsMultiAz = dto.IsMultiAz,
        RegionCode = dto.RegionCode,
        Region = origin.Region,
        ProjectId = origin.ProjectId,
        Handle = origin.Handle,
        AzCode = dto.AzCode,
        SchemaPath = Paths(dto.SchemaPath),
        EdgesetPath = Paths(dto.EdgesetPath),
        VertexsetPath = Paths(dto.VertexsetPath),
        EdgesetFormat = dto.EdgesetFormat,
        EdgesetDefaultLabel = dto.EdgesetDefaultLabel,
        VertexsetFormat = dto.VertexsetFormat,
        VertexsetDefaultLabel = dto.VertexsetDefaultLabel,
        SysTags = ReadableList<string>.Of(dto.SysTags),
        Tags = Tags(dto.Tags),
        VpcId = dto.VpcId,
        SubnetId = dto.SubnetId,
        SecurityGroupId = dto.SecurityGroupId,
        Replication = Whole(dto.Replication),
        PrivateIp = dto.PrivateIp,
        PublicIp = dto.PublicIp,
        TrafficIpList = ReadableList<string>.Of(dto.TrafficIpList),
        Arch = dto.Arch,
        Encrypted = dto.Encrypted,
        MasterKeyId = dto.MasterKeyId,
        MasterKeyName = dto.MasterKeyName,
        EnableRbac = dto.EnableRbac,
        EnableFullTextIndex = dto.EnableFullTextIndex,
        EnableHyg = dto.EnableHyg,
        EnableHttps = dto.EnableHttps,
        EnableMultiLabel = dto.EnableMultiLabel,
        EnableLts = dto.EnableLts,
        CryptAlgorithm = dto.CryptAlgorithm,
        SortKeyType = dto.SortKeyType,
        VertexIdType = dto.VertexIdType is { } type ? new GesVertexIdType { IdType = type.IdType, IdLength = Whole(type.IdLength) } : null,
        CapacityRatio = Whole(dto.CapacityRatio),
    };

    private static ReadableList<GesDataPath> Paths(List<GraphFileDto>? files) =>
        ReadableList<GesDataPath>.Of(files?.ConvertAll(
            file => new GesDataPath { Path = file.Path, Status = file.Status, JobId = file.JobId ?? file.JobIdCamel }));

    private static int? Whole(long? number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    private static GesTags Tags(List<TagDto>? tags)
    {
        if (tags is not { Count: > 0 })
        {
            return GesTags.None;
        }

        // Keys ignore case as in PowerShell's own tables: $graph.Tags['Env'] finds the tag env.
        var result = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in tags)
        {
            if (tag.Key is { Length: > 0 } key)
            {
                result[key] = tag.Value ?? "";
            }
        }

        return new GesTags(result);
    }
}
