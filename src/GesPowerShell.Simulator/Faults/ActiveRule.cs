using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>A rule and how often it was used.</summary>
/// <param name="Rule">The rule as it was added.</param>
/// <param name="Seen">How many requests matched it.</param>
/// <param name="Fired">On how many of them its fault acted.</param>
public sealed record FaultUse(FaultRule Rule, int Seen, int Fired);

/// <summary>A rule that is in force, with its counters. They are used under the register's lock alone.</summary>
internal sealed class ActiveRule(FaultRule rule)
{
    private readonly Regex? _path = rule.Path is null ? null : PathPattern(rule.Path);

    // A seed always gives the same numbers.
    private readonly Random _random = new(rule.Seed ?? 0);
    private int _seen;
    private int _fired;

    public string Name { get; } = rule.Action.Name;

    public Fault Fault { get; } = rule.Action.Fault;

    public FaultUse Use => new(rule, _seen, _fired);

    public static Regex PathPattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether the rule matches a request. A regular expression can take long, so this runs outside of the lock.</summary>
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
    /// <returns>Whether the fault shall act on it.</returns>
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
