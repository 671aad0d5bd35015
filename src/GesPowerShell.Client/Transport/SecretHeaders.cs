using System.Net.Http.Headers;

namespace GesPowerShell.Client.Transport;

/// <summary>The secrets among the headers of a request, and of IAM's answer to one.</summary>
internal static class SecretHeaders
{
    private const string Signature = "Signature=";

    private static readonly string[] Names = ["Authorization", "X-Auth-Token", "X-Security-Token", "X-Metadata-Token", "X-Subject-Token"];

    public static void AddTo(List<string> secrets, HttpHeaders headers)
    {
        foreach (var name in Names)
        {
            foreach (var value in headers.TryGetValues(name, out var values) ? values : [])
            {
                // The rest of this header is no secret, and words that an error may use.
                var signature = value.IndexOf(Signature, StringComparison.Ordinal);
                secrets.Add(signature < 0 ? value : value.Substring(signature + Signature.Length));
            }
        }
    }
}
