using GesPowerShell.Simulator.Iam;

namespace GesPowerShell.Simulator.Http;

/// <summary>Finds who answers a request: GES or IAM, which share one port.</summary>
internal sealed class Gateway(GesApi ges, IamApi iam)
{
    public Answer Handle(ApiRequest request) =>
        (ges.Route(request) ?? iam.Route(request))?.Invoke() ?? GatewayErrors.NoSuchApi(request);
}
