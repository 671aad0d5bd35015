using System.Net.Http.Headers;

namespace GesPowerShell.Client.Transport;

/// <summary>Collects the secrets in the headers of a request and of its answer.</summary>
internal static class SecretHeaders
{
    private const string Signature = "Signature=";

    private static readonly string[] Names = ["Authorization", "X-Auth-Token", "X-Security-Token", "X-Metadata-Token", "X-Subject-Token"];

    public static void AddTo(List<string> secrets, HttpHeaders headers)
    {
        foreach (var name in Names)
        {
            foreach (var value in Platform.RawValues(headers, name))
            {
                // Only the signature of an Authorization header is a secret; the other parts are words that an error text may contain.
                var signature = value.IndexOf(Signature, StringComparison.Ordinal);
                secrets.Add(signature < 0 ? value : value.Substring(signature + Signature.Length));
            }
        }
    }
}
