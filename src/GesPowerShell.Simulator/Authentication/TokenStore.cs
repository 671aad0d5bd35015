using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>The issued tokens. A new token does not revoke older ones. Thread-safe.</summary>
internal sealed class TokenStore(SimulatedClock clock, TimeSpan lifetime)
{
    // The keys are hashes, so that the time of a lookup does not depend on the token, and no token is in memory.
    private readonly ConcurrentDictionary<string, (Caller Caller, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);

    /// <summary>Issues a token of the length of real tokens.</summary>
    public string Issue(Caller caller)
    {
        Forget();
        var token = "MIIGegYJKoZIhvcNAQcCoIIGazCCBmcCAQExDTALBglghkgBZQMEAgEwgg"
            + Convert.ToBase64String(RandomNumberGenerator.GetBytes(1488)).Replace('/', '-');
        _tokens[KeyOf(token)] = (caller, clock.Now + lifetime);
        return token;
    }

    /// <summary>The caller that the token was issued to; null when it is unknown or has expired.</summary>
    public Caller? Find(string token) =>
        _tokens.TryGetValue(KeyOf(token), out var entry) && clock.Now < entry.Expires ? entry.Caller : null;

    /// <summary>Revokes all tokens, as a change of the user's password or permissions does.</summary>
    public void RevokeAll() => _tokens.Clear();

    private void Forget()
    {
        foreach (var (key, entry) in _tokens)
        {
            if (entry.Expires <= clock.Now)
            {
                _tokens.TryRemove(key, out _);
            }
        }
    }

    private static string KeyOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
