using System.Text.RegularExpressions;

namespace GesPowerShell.Client.Errors;

/// <summary>Some proxies and gateways repeat the request in their errors. What could be a secret there is taken out.</summary>
internal static class Redaction
{
    private static readonly Regex Secrets = new(
        @"(?<name>Signature=|Access=|X-(?:Auth|Security|Subject)-Token\W{1,4})[^\s,;""'<>]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    public static string Of(string text) => Secrets.Replace(text, "${name}…");
}
