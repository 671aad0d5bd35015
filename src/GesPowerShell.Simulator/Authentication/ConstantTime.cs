using System.Security.Cryptography;
using System.Text;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>Compares secrets in a time that does not depend on them.</summary>
internal static class ConstantTime
{
    public static bool AreEqual(string sent, string right) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(right)));
}
