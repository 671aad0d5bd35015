namespace GesPowerShell;

/// <summary>Creates a graph. For null properties GES uses its defaults.</summary>
/// <param name="Name">Name of the graph.</param>
/// <param name="SizeIndex">Size index of the API, for example <c>3</c> for 100M edges.</param>
/// <param name="VpcId">Id of the VPC.</param>
/// <param name="SubnetId">Id of the subnet.</param>
/// <param name="SecurityGroupId">Id of the security group.</param>
internal sealed record CreateGraph(string Name, string SizeIndex, string VpcId, string SubnetId, string SecurityGroupId) : GesChange
{
    public override ChangeSemantics Semantics => ChangeSemantics.Create;

    public override string Label => Name;

    public override string WhatToCheck =>
        $"Check with Get-GesGraph -Name {Name}, and in the console of GES under Graph Management, before you create it again: "
        + "each graph costs money, and the first request may still begin later.";

    /// <summary><c>generalCipher</c> or <c>SMcompatible</c>.</summary>
    public string CryptAlgorithm { get; init; } = "generalCipher";

    /// <summary>Whether security mode is on: the graph is reached over HTTPS and is much slower.</summary>
    public bool EnableHttps { get; init; }

    /// <summary><c>x86_64</c> or <c>aarch64</c>.</summary>
    public string? Arch { get; init; }

    /// <summary><c>InMemory</c> or <c>Persistence</c>.</summary>
    public string? ProductType { get; init; }

    /// <summary><c>fixedLengthString</c> or <c>hash</c>; only for the database edition.</summary>
    public string? VertexIdType { get; init; }

    /// <summary>1 to 128; only with <c>fixedLengthString</c>.</summary>
    public int? VertexIdLength { get; init; }

    /// <summary><c>int</c>, <c>string</c> or <c>varString</c>; only for the database edition.</summary>
    public string? SortKeyType { get; init; }

    /// <summary><c>auto_assign</c> or <c>bind_existing</c>; null for no public IP.</summary>
    public string? PublicBindType { get; init; }

    /// <summary>The public IP to bind.</summary>
    public string? EipId { get; init; }

    public bool? EnableMultiAz { get; init; }

    /// <summary>The key that encrypts the data; null for no encryption.</summary>
    public string? MasterKeyId { get; init; }

    /// <summary>The log group for operations; null for no such logs.</summary>
    public string? AuditLogGroupName { get; init; }

    public string? EnterpriseProjectId { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    public bool? EnableRbac { get; init; }

    public bool? EnableFullTextIndex { get; init; }

    public bool? EnableHyg { get; init; }

    public bool? EnableMultiLabel { get; init; }

    public bool? IsDynamicGraph { get; init; }

    public int? CapacityRatio { get; init; }

    public override GesJob Describe(GesJob job, string? resultId) => job with { GraphId = resultId, GraphName = Name };

    /// <summary>Whether a graph has the settings of this request, and so can be the new graph.</summary>
    internal bool CanBe(GesGraph graph) =>
        graph.Name == Name && graph.GraphSizeTypeIndex == SizeIndex && graph.VpcId == VpcId && graph.SubnetId == SubnetId
        && graph.SecurityGroupId == SecurityGroupId && graph.Edition == GraphEdition.ToWord(ProductType, SizeIndex);
}

/// <summary>Deletes a graph.</summary>
internal sealed record DeleteGraph(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.Delete;

    /// <summary>Whether GES keeps the last automatic backup and the last two manual ones. Without it GES keeps none.</summary>
    public bool KeepBackup { get; init; } = true;

    /// <summary>Whether the public IP is released too. A public IP that is not released is charged further.</summary>
    public bool DeleteEip { get; init; }

    public override string WhatToCheck =>
        $"Check with Get-GesGraph -GraphId {GraphId} and Get-GesJob -GraphId {GraphId} whether it is still there; "
            + "the deletion may still begin later.";
}
