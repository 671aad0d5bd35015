using System.Security.Cryptography;
using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.InstanceMetadata;

/// <summary>Issues temporary access keys of the agency. They expire in simulated time, with the lifetime of IAM tokens.</summary>
internal sealed class AgencyKeys(AccessKeys keys, SimulatedClock clock, TimeSpan lifetime)
{
    public Answer Create()
    {
        var key = new AccessKey(
            "HST" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 17),
            RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 40),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(450)),
            clock.Now + lifetime);
        keys.Add(key, clock.Now);

        // The expiry is in real time, as for IAM tokens, since clients compare it with their own clock.
        var expires = clock.RealNow + clock.ToReal(lifetime);
        return Answer.Of(new { Credential = new TemporaryCredential(key.Id, key.Secret, key.SecurityToken!, TimeFormat.Iam(expires)) });
    }

    private sealed record TemporaryCredential(
        string Access, string Secret, [property: JsonPropertyName("securitytoken")] string SecurityToken, string ExpiresAt);
}
