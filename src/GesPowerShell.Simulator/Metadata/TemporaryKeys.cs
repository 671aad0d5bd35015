using System.Security.Cryptography;
using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Metadata;

/// <summary>Gives out temporary access keys of the agency. They live in simulated time, as long as tokens of IAM do.</summary>
internal sealed class TemporaryKeys(AccessKeys keys, SimulatedClock clock, TimeSpan lifetime)
{
    public Answer Create()
    {
        var key = new AccessKey(
            "HST" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 17),
            RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 40),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(450)),
            clock.Now + lifetime);
        keys.Add(key, clock.Now);

        // The expiry is written in real time, as with tokens of IAM: clients compare it with their own clock.
        var expires = clock.RealNow + clock.ToReal(lifetime);
        return Answer.Of(new { Credential = new TemporaryCredential(key.Id, key.Secret, key.SecurityToken!, WireTime.Iam(expires)) });
    }

    private sealed record TemporaryCredential(
        string Access, string Secret, [property: JsonPropertyName("securitytoken")] string SecurityToken, string ExpiresAt);
}
