using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>The body of binding and unbinding a public IP.</summary>
internal sealed record EipBody
{
    public string? EipId { get; init; }
}

/// <summary>Binds and unbinds a public IP. Every id that is not empty names an EIP of the account.</summary>
internal static class PublicIp
{
    public static ImmediateChange<EipBody> Attach { get; } = new("AttachEip2", "POST", "/graphs/{graph_id}/bind-eip")
    {
        Requires = [GraphRules.Runs, HasId, call => call.Graph.Spec.PublicIp is null ? null : GesErrors.EipBound],
        Effect = call => call.Graph.Spec = call.Graph.Spec with { PublicIp = "203.0.113.20" },
    };

    public static ImmediateChange<EipBody> Detach { get; } = new("DetachEip2", "POST", "/graphs/{graph_id}/unbind-eip")
    {
        Requires = [GraphRules.Runs, HasId, call => call.Graph.Spec.PublicIp is null ? GesErrors.NoEipBound : null],
        Effect = call => call.Graph.Spec = call.Graph.Spec with { PublicIp = null },
    };

    private static GesError? HasId(GraphCall<EipBody> call) => string.IsNullOrWhiteSpace(call.Body.EipId) ? GesErrors.BadEip : null;
}
