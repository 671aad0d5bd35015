using System.Net;

namespace GesPowerShell.Client.Configuration;

/// <summary>Completes what the user gave from the environment, and checks it. Sends nothing.</summary>
internal static class PlanBuilder
{
    public static ConnectionPlan Build(GesSettings settings, EnvironmentSource environment, Action<string>? verbose)
    {
        var region = RegionNames.Resolve(settings, environment);
        var endpoint = Endpoints.Ges(settings, environment, region);
        var credential = CredentialChain.Find(settings, environment);
        try
        {
            var plan = Complete(settings, credential, region, endpoint, Endpoints.Iam(settings, environment, credential, region, endpoint));
            var file = credential.File is null ? "" : $" ({Display.Safe(credential.File)})";
            verbose?.Invoke($"Region {region}, GES at {endpoint}, IAM at {plan.IamEndpoint}, credentials from: {credential.Source}{file}.");
            return plan;
        }
        catch
        {
            credential.Dispose();
            throw;
        }
    }

    private static ConnectionPlan Complete(GesSettings settings, FoundCredential credential, string region, Uri endpoint, Uri iamEndpoint) =>
        new()
        {
            Region = region,
            Endpoint = endpoint,
            IamEndpoint = iamEndpoint,
            MetadataEndpoint = Endpoints.Metadata(endpoint),
            ProjectId = Given(settings.ProjectId) ?? (Given(settings.ProjectName) is null ? credential.ProjectId : null),
            ProjectName = Given(settings.ProjectName) ?? region,
            Credential = credential,
            Timeout = settings.Timeout,
            MaxConnections = settings.MaxConnections,
            Proxy = settings.Proxy is null ? null : new WebProxy(Endpoints.Proxy(settings.Proxy)) { Credentials = settings.ProxyCredential },
            ProxyCredential = settings.ProxyCredential,
        };

    private static string? Given(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
