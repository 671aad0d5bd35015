using System.Collections.Concurrent;
using System.Security.Cryptography;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>A token that was given out.</summary>
/// <param name="Value">The token.</param>
/// <param name="IsProjectScoped">For the project, not for the account.</param>
/// <param name="IssuedAt">Real time, UTC.</param>
/// <param name="ExpiresAt">Real time, UTC, for the client's own clock.</param>
internal sealed record IssuedToken(string Value, bool IsProjectScoped, DateTime IssuedAt, DateTime ExpiresAt);

/// <summary>Tokens that were given out. They expire in simulated time. Thread-safe.</summary>
internal sealed class TokenStore(SimulatedClock clock, TimeSpan lifetime)
{
    public const string DomainId = "d78cbac186b744899480f25bd022f468";

    private readonly ConcurrentDictionary<string, (bool IsProjectScoped, DateTime SimulatedEnd)> tokens = new(StringComparer.Ordinal);

    public IssuedToken Issue(bool isProjectScoped)
    {
        // Real ones have about two kilobytes.
        var value = "MII" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(1500)).TrimEnd('=').Replace('/', '-');
        var end = clock.Now + lifetime;
        tokens[value] = (isProjectScoped, end);
        return new IssuedToken(value, isProjectScoped, clock.RealNow, clock.ToReal(end));
    }

    /// <summary>Null for one that never was, or is no longer.</summary>
    public Caller? Find(string value) =>
        tokens.TryGetValue(value, out var token) && clock.Now < token.SimulatedEnd ? new Caller(token.IsProjectScoped) : null;

    /// <summary>What a change of the password does to all of them.</summary>
    public void InvalidateAll() => tokens.Clear();
}
