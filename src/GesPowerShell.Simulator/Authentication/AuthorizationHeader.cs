namespace GesPowerShell.Simulator.Authentication;

/// <summary>The parts of <c>SDK-HMAC-SHA256 Access=…, SignedHeaders=a;b, Signature=…</c>.</summary>
internal sealed record AuthorizationHeader(string AccessKey, string[] SignedHeaders, string Signature)
{
    public const string Algorithm = "SDK-HMAC-SHA256";

    public static AuthorizationHeader? Parse(string text)
    {
        if (!text.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = text[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries);
        var access = Value(parts, "Access=");
        var headers = Value(parts, "SignedHeaders=");
        var signature = Value(parts, "Signature=");
        return access is null || headers is null || signature is null
            ? null
            : new AuthorizationHeader(access, headers.Split(';'), signature);
    }

    private static string? Value(string[] parts, string prefix) =>
        parts.FirstOrDefault(part => part.StartsWith(prefix, StringComparison.Ordinal)) is { } part && part.Length > prefix.Length
            ? part[prefix.Length..]
            : null;
}
