using System.Text.RegularExpressions;

namespace GesPowerShell.Client.Configuration;

/// <summary>Finds the name of the region, and endpoints of regions in the environment.</summary>
internal static class RegionNames
{
    private const string EndpointVariable = "HUAWEICLOUD_SDK_REGION_GES_";

    // The name becomes part of host names. With a dot, a slash or an @ in it, credentials could be sent to another host.
    private static readonly Regex Form = new(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public static string Resolve(GesSettings settings, EnvironmentSource environment)
    {
        var named = In(environment);
        var region = settings.Region?.Trim() is { Length: > 0 } given ? given : named.Count == 1 ? named[0] : null;
        return region is null ? throw GesErrors.RegionMissing()
            : region.Length <= 63 && Form.IsMatch(region) ? region
            : throw GesErrors.RegionInvalid(region);
    }

    /// <summary>Address of GES for a region in the environment, the first where the variable lists several; null for none.</summary>
    public static string? EndpointFrom(EnvironmentSource environment, string region) =>
        environment[EndpointVariable + region.Replace('-', '_').ToUpperInvariant()]
            ?.Split(',').Select(address => address.Trim()).FirstOrDefault(address => address.Length > 0);

    /// <summary>The regions in the environment: <c>HW_REGION_NAME</c>, else the regions that have an endpoint variable.</summary>
    public static IReadOnlyList<string> In(EnvironmentSource environment) => environment["HW_REGION_NAME"] is { } chosen
        ? [chosen]
        : [.. environment.Names()
            .Where(name => name.StartsWith(EndpointVariable, StringComparison.OrdinalIgnoreCase) && environment[name] is not null)
            .Select(name => name.Substring(EndpointVariable.Length).Replace('_', '-').ToLowerInvariant())];
}
