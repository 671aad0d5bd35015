using System.Net;
using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Configuration;

/// <summary>Completes the user's settings from the environment and validates them. It sends no request.</summary>
internal static class PlanBuilder
{
    public static ConnectionPlan Build(GesSettings settings, EnvironmentSource environment, Action<string>? verbose)
    {
        var region = RegionNames.Resolve(settings, environment);
        var endpoint = Endpoints.Ges(settings, environment, region);
        var credential = CredentialChain.Find(settings, environment);
        try
        {
            CredentialCheck.Check(credential);
            var plan = Complete(settings, credential, region, endpoint, Endpoints.Iam(settings, environment, credential, region, endpoint));
            var iam = plan.IamEndpoint?.ToString() ?? "an unknown address";
            var file = credential.File is null ? "" : $" ({Display.Safe(credential.File)})";
            verbose?.Invoke($"Region {region}, GES at {endpoint}, IAM at {iam}, credentials from: {credential.Source}{file}.");
            LogForeignProject(settings, credential, region, verbose);
            return plan;
        }
        catch
        {
            credential.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The plan of a connection to another project with the same credentials. Secrets are sent only to an address that the user gave, or to
    /// the usual address of the region in the same cloud. For a region of another cloud, or an unusual endpoint, the environment must have
    /// the address.
    /// </summary>
    public static ConnectionPlan ForProject(
        ConnectionPlan plan, string region, string projectId, string? projectName, EnvironmentSource environment)
    {
        var project = projectName ?? projectId;
        if (plan.Credential.Kind is GesCredential.Token)
        {
            throw GesErrors.TokenOfOneProject(project);
        }

        var (endpoint, iam) = (plan.Endpoint, plan.IamEndpoint);
        if (!string.Equals(region, plan.Region, StringComparison.OrdinalIgnoreCase))
        {
            var settings = new GesSettings();
            var isUsual = ServiceHosts.IsUsual(plan.Endpoint, plan.Region);
            endpoint = Endpoints.Ges(settings, environment, region);
            if (!isUsual && ServiceHosts.IsUsual(endpoint, region))
            {
                throw GesErrors.RegionAddressUnknown(project, region);
            }

            iam = Endpoints.Iam(settings, environment, plan.Credential, region, endpoint);
        }

        var proxyCredential = plan.ProxyCredential is { } user
            ? new NetworkCredential(user.UserName, user.SecurePassword, user.Domain)
            : null;
        return plan with
        {
            Region = region,
            Endpoint = endpoint,
            IamEndpoint = iam,
            InstanceMetadataEndpoint = Endpoints.InstanceMetadata(endpoint),
            ProjectId = projectId,
            ProjectName = projectName ?? region,
            ListedProjectName = projectName,
            Credential = plan.Credential.Copy(),
            Proxy = plan.Proxy is WebProxy proxy ? new WebProxy(proxy.Address) { Credentials = proxyCredential } : plan.Proxy,
            ProxyCredential = proxyCredential,
        };
    }

    private static ConnectionPlan Complete(
        GesSettings settings, FoundCredential credential, string region, Uri endpoint, Uri? iamEndpoint) =>
        new()
        {
            Region = region,
            Endpoint = endpoint,
            IamEndpoint = iamEndpoint,
            InstanceMetadataEndpoint = Endpoints.InstanceMetadata(endpoint),
            ProjectId = NullIfBlank(settings.ProjectId)
                ?? (NullIfBlank(settings.ProjectName) is null && credential.IsProjectIn(region) ? credential.ProjectId : null),
            ProjectName = NullIfBlank(settings.ProjectName) ?? region,
            Credential = credential,
            Timeout = settings.Timeout,
            MaxConnections = settings.MaxConnections,
            Proxy = settings.Proxy is null
                ? null
                : new WebProxy(Endpoints.Proxy(settings.Proxy)) { Credentials = settings.ProxyCredential },
            ProxyCredential = settings.ProxyCredential,
        };

    private static void LogForeignProject(GesSettings settings, FoundCredential credential, string region, Action<string>? verbose)
    {
        if (credential.ProjectId is not null && !credential.IsProjectIn(region)
            && NullIfBlank(settings.ProjectId) is null && NullIfBlank(settings.ProjectName) is null)
        {
            verbose?.Invoke(
                $"The project id that goes with the credentials ({credential.Source}) belongs to region "
                + $"{string.Join(", ", credential.Regions)}: looking up the project of {region}.");
        }
    }

    private static string? NullIfBlank(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
