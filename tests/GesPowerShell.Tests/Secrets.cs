using System.Security;

namespace GesPowerShell.Tests;

/// <summary>Creates a SecureString as ConvertTo-SecureString does, which the engine alone does not have.</summary>
internal static class Secrets
{
    public static SecureString Of(string text)
    {
        var secret = new SecureString();
        foreach (var c in text)
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
