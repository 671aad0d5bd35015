using GesPowerShell.Client.InstanceMetadata;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Configuration;

/// <summary>Finds and validates the endpoints of GES, IAM, the metadata service and the proxy.</summary>
internal static class Endpoints
{
    public static Uri Ges(GesSettings settings, EnvironmentSource environment, string region)
    {
        var address = Check(
            settings.Endpoint
            ?? Parse(RegionNames.EndpointFrom(environment, region))
            ?? Parse(FromRegionsFile(environment, region))
            ?? ServiceHosts.Usual("ges", region));
        return ServiceHosts.IsIam(address) ? throw GesErrors.EndpointIsIam(address)
            : ServiceHosts.OtherRegion(address, region) is { } other ? throw GesErrors.EndpointOfOtherRegion(address, other, region)
            : address;
    }

    /// <summary>
    /// The endpoint of IAM. A simulator on this machine serves both GES and IAM. Passwords are sent to IAM: where GES is not at its usual
    /// address, the IAM endpoint is derived from the address of GES and never the region's usual one, which belongs to another cloud.
    /// </summary>
    /// <returns>Null when the address is not known.</returns>
    public static Uri? Iam(GesSettings settings, EnvironmentSource environment, FoundCredential credential, string region, Uri ges)
    {
        var address = settings.IamEndpoint
            ?? (settings.Endpoint is not null && IsThisMachine(ges) ? ges : null)
            ?? Parse(environment["HUAWEICLOUD_SDK_IAM_ENDPOINT"])
            ?? Parse(credential.IamEndpoint)
            ?? (IsThisMachine(ges) ? ges : null)
            ?? (ServiceHosts.IsUsual(ges, region) ? ServiceHosts.Usual("iam", region) : ServiceHosts.IamBeside(ges));
        return address is null ? null : Check(address);
    }

    /// <summary>The metadata service. Only a simulator has a GES endpoint without TLS, and it serves the metadata too.</summary>
    public static Uri InstanceMetadata(Uri ges) => ges.Scheme == "http" ? ges : InstanceMetadataApi.UsualAddress;

    /// <summary>A proxy may be without TLS: requests through it to a service are encrypted end to end.</summary>
    public static Uri Proxy(Uri address, bool speaksTls = Platform.SpeaksTlsToProxies) =>
        !IsPlain(address) ? throw GesErrors.ProxyInvalid(Shown(address))
        : address.Scheme == "https" && !speaksTls ? throw GesErrors.ProxyNeedsTls(address.AbsoluteUri)
        : address;

    private static string? FromRegionsFile(EnvironmentSource environment, string region)
    {
        using var file = SettingsFile.Open(environment, "HUAWEICLOUD_SDK_REGIONS_FILE", "regions.yaml", RegionsFile.MaxLength);
        return file is null ? null : RegionsFile.FindEndpoint(file, "GES", region);
    }

    private static Uri? Parse(string? text)
    {
        if (text is not { Length: > 0 })
        {
            return null;
        }

        var complete = text.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + text : text;
        return Uri.TryCreate(complete, UriKind.Absolute, out var address) ? address : throw GesErrors.EndpointInvalid(text);
    }

    private static Uri Check(Uri address)
    {
        if (!IsPlain(address))
        {
            throw GesErrors.EndpointInvalid(Shown(address));
        }

        return address.Scheme == "https" || IsThisMachine(address) ? address : throw GesErrors.InsecureEndpoint(address);
    }

    private static bool IsPlain(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "https" or "http" && address.Host.Length > 0
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;

    /// <summary>Removes the user info from an address, so that a password in it is not shown in an error.</summary>
    private static string Shown(Uri address) => address.OriginalString.Substring(address.OriginalString.LastIndexOf('@') + 1);

    /// <summary>
    /// On .NET Framework IsLoopback is also true for this machine's host name, which a name server may resolve to any address.
    /// </summary>
    private static bool IsThisMachine(Uri address) => address.IsLoopback
        && (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || address.Host == "localhost");
}
