using GesPowerShell.Simulator.Iam;
using GesPowerShell.Simulator.Metadata;

namespace GesPowerShell.Simulator.Http;

/// <summary>Finds who answers a request: GES, IAM or the metadata service, which share one port.</summary>
internal sealed class Gateway(GesApi ges, IamApi iam, MetadataApi metadata)
{
    public Destination Find(ApiRequest request) =>
        ges.Route(request) ?? iam.Route(request) ?? metadata.Route(request) ?? Destination.Open(() => GatewayErrors.NoSuchApi(request));
}
