using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.InstanceMetadata;

/// <summary>Tokens of the ECS metadata service. The request sets their lifetime. Thread-safe.</summary>
internal sealed class InstanceMetadataTokens(SimulatedClock clock)
{
    private const int LongestLifetimeSeconds = 21600;

    public static readonly Answer Refusal = Answer.PlainText(StatusCodes.Status401Unauthorized, "Unauthorized");
    private static readonly Answer BadLifetime =
        Answer.PlainText(StatusCodes.Status400BadRequest, "Invalid X-Metadata-Token-Ttl-Seconds");

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    public Answer Create(ApiRequest request)
    {
        if (!int.TryParse(request.Headers["X-Metadata-Token-Ttl-Seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < 1 or > LongestLifetimeSeconds)
        {
            return BadLifetime;
        }

        Forget();
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(42));
        _tokens[token] = clock.Now + TimeSpan.FromSeconds(seconds);
        return Answer.PlainText(StatusCodes.Status200OK, token);
    }

    public bool Accepts(ApiRequest request) =>
        _tokens.TryGetValue(request.Headers["X-Metadata-Token"].ToString(), out var expires) && clock.Now < expires;

    private void Forget()
    {
        foreach (var (token, expires) in _tokens)
        {
            if (expires <= clock.Now)
            {
                _tokens.TryRemove(token, out _);
            }
        }
    }
}
