namespace GesPowerShell.Tests.Module;

/// <summary>Words in the names of members that hold secrets.</summary>
internal static class SecretNames
{
    private static readonly string[] Words = ["Secret", "Password", "Token", "Signature", "Credential", "PrivateKey"];

    public static bool Fit(string name) => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
