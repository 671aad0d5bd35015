using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>A rule and its counters.</summary>
/// <param name="Rule">The rule as it was added.</param>
/// <param name="Seen">Number of requests that matched it.</param>
/// <param name="Fired">Number of requests that its fault acted on.</param>
public sealed record FaultUse(FaultRule Rule, int Seen, int Fired);

/// <summary>An active rule with its counters, which are only used under the register's lock.</summary>
internal sealed class ActiveRule(FaultRule rule)
{
    private readonly Regex? _path = rule.Path is null ? null : PathPattern(rule.Path);

    // The same seed always results in the same numbers.
    private readonly Random _random = new(rule.Seed ?? 0);
    private int _seen;
    private int _fired;

    public string Name { get; } = rule.Action.Name;

    public Fault Fault { get; } = rule.Action.Fault;

    public FaultUse Use => new(rule, _seen, _fired);

    public static Regex PathPattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether the rule matches a request. It runs outside the lock, since a regular expression can be slow.</summary>
    public bool Matches(ApiRequest request, ApiEndpoint endpoint)
    {
        try
        {
            return Fault.AppliesTo(endpoint)
                && (rule.Method is null || rule.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
                && (rule.Operation is null || rule.Operation == endpoint.Name)
                && _path?.IsMatch(request.Target) != false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Counts a request that matches.</summary>
    /// <returns>Whether the fault acts on it.</returns>
    public bool CountMatch()
    {
        _seen++;
        var isSelected = rule switch
        {
            { Nth: { } nth } => _seen == nth,
            { EveryNth: { } every } => _seen % every == 0,
            { Probability: { } probability } => _random.NextDouble() < probability,
            _ => true,
        };
        return isSelected && _fired < (rule.Times ?? int.MaxValue);
    }

    public void CountFire() => _fired++;
}
