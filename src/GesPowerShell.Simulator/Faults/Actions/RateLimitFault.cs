using System.Globalization;
using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Refuses the request as the gateway does when there are too many: 429 APIGW.0308. It is not carried out.</summary>
/// <param name="RetryAfter">The header Retry-After: a number of seconds or a date like <c>Wed, 04 Mar 2026 05:06:07 GMT</c>; null for none.</param>
public sealed record RateLimitFault([property: JsonConverter(typeof(LooseText))] string? RetryAfter = null) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() =>
        RetryAfter is null || uint.TryParse(RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || DateTimeOffset.TryParseExact(RetryAfter, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "retryAfter: give whole seconds or a date like 'Wed, 04 Mar 2026 05:06:07 GMT'.";

    internal override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        var answer = GatewayErrors.Throttled(exchange.Request);
        return Task.FromResult(RetryAfter is null ? answer : answer with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = RetryAfter },
        });
    }
}
