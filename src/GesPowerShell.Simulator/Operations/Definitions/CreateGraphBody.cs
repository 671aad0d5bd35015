using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record CreateGraphBody
{
    public NewGraph? Graph { get; init; }
}

/// <summary>The fields of a new graph that the simulator keeps or checks. Their names and rules are those of the API.</summary>
internal sealed record NewGraph
{
    public string? Name { get; init; }

    public string? GraphSizeTypeIndex { get; init; }

    public string? VpcId { get; init; }

    public string? SubnetId { get; init; }

    public string? SecurityGroupId { get; init; }

    public string? CryptAlgorithm { get; init; }

    public bool? EnableHttps { get; init; }

    public string? Arch { get; init; }

    public string? ProductType { get; init; }

    public VertexIdType? VertexIdType { get; init; }

    public string? SortKeyType { get; init; }

    public NewPublicIp? PublicIp { get; init; }

    public bool? EnableMultiAz { get; init; }

    public NewEncryption? Encryption { get; init; }

    public NewAudit? LtsOperationTrace { get; init; }

    public GraphTag[]? SysTags { get; init; }

    public GraphTag[]? Tags { get; init; }

    public bool? EnableRbac { get; init; }

    public bool? EnableFullTextIndex { get; init; }

    public bool? EnableHyg { get; init; }

    public bool? EnableMultiLabel { get; init; }

    public int? CapacityRatio { get; init; }
}

internal sealed record NewPublicIp(string? PublicBindType = null, string? EipId = null);

internal sealed record NewEncryption(bool? Enable = null, string? MasterKeyId = null);

internal sealed record NewAudit(bool? EnableAudit = null);
