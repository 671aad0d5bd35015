using System.Text.RegularExpressions;

namespace GesPowerShell.Client.Configuration;

/// <summary>Reads service and region from host names, and builds the usual host names of services.</summary>
internal static class ServiceHosts
{
    private const string UsualDomain = "myhuaweicloud";

    /// <summary>
    /// A name of a region, which begins with a country or continent: cn-north-4, my-kualalumpur-1, and eu-de in clouds of partners.
    /// </summary>
    private static Regex RegionLabel => field ??= new(
        @"\A(ae|af|ap|cn|eu|la|me|my|na|ru|sa|tr|us)-([a-z]+-[0-9]{1,3}|[a-z]{2}[0-9]?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    public static Uri Usual(string service, string region) => new($"https://{service}.{region}.{DomainOf(region)}");

    public static bool IsUsual(Uri address, string region) => Name(address).EndsWith("." + DomainOf(region), StringComparison.Ordinal);

    /// <summary>A region in the host name that differs from the given one; null when there is none.</summary>
    public static string? OtherRegion(Uri address, string region)
    {
        var labels = Name(address).Split('.');
        var domain = Array.LastIndexOf(labels, UsualDomain);
        var named = labels.Where((label, i) => (label.Contains('-') && RegionLabel.IsMatch(label)) || (i >= 1 && i == domain - 1)).ToList();
        return named.Contains(region) ? null : named.FirstOrDefault();
    }

    public static bool IsIam(Uri address) => Name(address).Split('.', '-')[0] == "iam" && !address.IsLoopback;

    /// <summary>
    /// The IAM endpoint of the same cloud: <c>iam.</c> instead of <c>ges.</c>; null where the host name does not begin with <c>ges.</c>.
    /// </summary>
    public static Uri? IamBeside(Uri address)
    {
        var labels = Name(address).Split('.');
        return labels.Length > 1 && labels[0] == "ges"
            ? new UriBuilder(address) { Host = string.Join(".", labels.Skip(1).Prepend("iam")), Path = "/" }.Uri
            : null;
    }

    private static string DomainOf(string region) => UsualDomain + (IsEuropean(region) ? ".eu" : ".com");

    /// <summary>Whether it is eu-west-101 or another region of that form.</summary>
    private static bool IsEuropean(string region) =>
        region.Length == 11
        && region.StartsWith("eu-west-1", StringComparison.Ordinal)
        && region[9] is >= '0' and <= '9'
        && region[10] is >= '0' and <= '9';

    /// <summary>The host name for comparison: lower case and without the trailing dot of a fully qualified name.</summary>
    private static string Name(Uri address) => address.IdnHost.ToLowerInvariant().TrimEnd('.');
}
