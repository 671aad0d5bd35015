namespace GesPowerShell;

/// <summary>Binds a public IP to a graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="EipId">Id of the public IP.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record BindPublicIp(string GraphId, string EipId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.BindPublicIp;

    public override string WhatToCheck =>
        $"Check PublicIp with Get-GesGraph -GraphId {GraphId} before you send it again; it may still begin later.";
}

/// <summary>Unbinds the public IP of a graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="EipId">Id of the public IP.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record UnbindPublicIp(string GraphId, string EipId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.UnbindPublicIp;

    public override string WhatToCheck =>
        $"Check PublicIp with Get-GesGraph -GraphId {GraphId} before you send it again; it may still begin later.";
}

/// <summary>Changes the security group of a graph.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="SecurityGroupId">Id of the security group.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record ChangeSecurityGroup(string GraphId, string SecurityGroupId, string? GraphName = null)
    : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.ChangeSecurityGroup;

    public override string WhatToCheck =>
        $"Check SecurityGroupId with Get-GesGraph -GraphId {GraphId} before you send it again; it may still begin later.";
}
