namespace GesPowerShell.Client.Configuration;

/// <summary>Finds the name of the region, and endpoints of regions in the environment.</summary>
internal static class RegionNames
{
    private const string EndpointVariable = "HUAWEICLOUD_SDK_REGION_GES_";

    public static string Resolve(GesSettings settings, EnvironmentSource environment)
    {
        var named = In(environment);
        var region = settings.Region?.Trim() is { Length: > 0 } given ? given : named.Count == 1 ? named[0] : null;
        return region is null ? throw GesErrors.RegionMissing()
            : IsName(region) ? region
            : throw GesErrors.RegionInvalid(region);
    }

    /// <summary>Address of GES for a region in the environment, the first where the variable lists several; null for none.</summary>
    public static string? EndpointFrom(EnvironmentSource environment, string region) =>
        environment[EndpointVariable + region.Replace('-', '_').ToUpperInvariant()]
            ?.Split(',').Select(address => address.Trim()).FirstOrDefault(address => address.Length > 0);

    /// <summary>The regions in the environment: <c>HW_REGION_NAME</c>, else the regions that have an endpoint variable.</summary>
    public static IReadOnlyList<string> In(EnvironmentSource environment) =>
        environment["HW_REGION_NAME"] is { } chosen ? [chosen] : WithEndpoint(environment);

    /// <summary>
    /// Whether a text is words of lower-case letters and digits, joined by hyphens: at most 63 characters, the first a letter. It becomes
    /// part of host names: with a dot, a slash or an @ in it, credentials could be sent to another host. No regular expression is used,
    /// since the first one takes two milliseconds of the first command.
    /// </summary>
    private static bool IsName(string region) =>
        region.Length is > 0 and <= 63 && region[0] is >= 'a' and <= 'z' && Array.TrueForAll(region.Split('-'), IsWord);

    private static IReadOnlyList<string> WithEndpoint(EnvironmentSource environment) => [.. environment.Names()
        .Where(name => name.StartsWith(EndpointVariable, StringComparison.OrdinalIgnoreCase) && environment[name] is not null)
        .Select(name => name.Substring(EndpointVariable.Length).Replace('_', '-').ToLowerInvariant())];

    private static bool IsWord(string text) =>
        text.Length > 0 && Array.TrueForAll(text.ToCharArray(), c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
