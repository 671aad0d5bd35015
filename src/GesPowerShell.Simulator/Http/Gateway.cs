using GesPowerShell.Simulator.Iam;

namespace GesPowerShell.Simulator.Http;

/// <summary>Finds who answers a request: GES or IAM, which share one port.</summary>
internal sealed class Gateway(GesApi ges, IamApi iam)
{
    public Destination Find(ApiRequest request) =>
        ges.Route(request) ?? iam.Route(request) ?? Destination.Open(() => GatewayErrors.NoSuchApi(request));
}
