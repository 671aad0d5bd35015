using GesPowerShell.Client.Metadata;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Configuration;

/// <summary>Where GES and IAM are reached, and which addresses may be used at all.</summary>
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
    /// A simulator on this machine serves both, so its address is IAM's as well. Passwords go to IAM: where GES is not at its usual address,
    /// IAM is looked for beside it and never at the usual address of the region, which belongs to another cloud.
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

    /// <summary>Without TLS only a simulator is reached, and that is an ECS server as well.</summary>
    public static Uri Metadata(Uri ges) => ges.Scheme == "http" ? ges : MetadataApi.UsualAddress;

    /// <summary>A proxy may go without TLS: what goes through it to a service has its own.</summary>
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

    /// <summary>Who writes a password into an address shall not find it in an error.</summary>
    private static string Shown(Uri address) => address.OriginalString.Substring(address.OriginalString.LastIndexOf('@') + 1);

    /// <summary>IsLoopback is also true of this machine's own name on .NET Framework, which a name server may answer as it likes.</summary>
    private static bool IsThisMachine(Uri address) => address.IsLoopback
        && (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || address.Host == "localhost");
}
