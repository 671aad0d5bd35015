using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ChangeSecurityGroupBody
{
    public string? SecurityGroupId { get; init; }
}

/// <summary>Changes the security group of a graph. Only its page documents 404 and GES.0047 for a graph that does not exist.</summary>
internal static class ChangeSecurityGroup
{
    private static readonly Version FirstEngine = new(2, 4, 3);

    public static ImmediateChange<ChangeSecurityGroupBody> Definition { get; } = new(
        "ChangeSecurityGroup", "POST", "/graphs/{graph_id}/sg/change")
    {
        NotFound = GesErrors.NoCluster,
        Requires =
        [
            GraphRules.Runs,
            call => GraphRules.EngineIsAtLeast(call, FirstEngine),
            call => GraphRules.IsGiven(call.Body.SecurityGroupId),
        ],
        Effect = call => call.Graph.Spec = call.Graph.Spec with { SecurityGroupId = call.Body.SecurityGroupId },
    };
}
