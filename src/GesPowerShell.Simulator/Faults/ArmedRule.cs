using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>A rule at work: what it has seen and how often it fired. Counted under the register's lock alone.</summary>
internal sealed class ArmedRule(FaultRule rule)
{
    private readonly Regex? _path = rule.Path is null ? null : PathPattern(rule.Path);
    // Always the same numbers for a seed.
    private readonly Random _dice = new(rule.Seed ?? 0);
    private int _seen;
    private int _fired;

    public string Name { get; } = rule.Action.Name;

    public Fault Fault { get; } = rule.Action.Fault;

    public FaultUse Use => new(rule, _seen, _fired);

    public static Regex PathPattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether the rule is about this request. Takes as long as a regular expression does, so outside of the lock.</summary>
    public bool Matches(ApiRequest request)
    {
        try
        {
            return Fault.Concerns(request)
                && (rule.Method is null || rule.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
                && _path?.IsMatch(request.Target) != false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Counts a request that matches.</summary>
    /// <returns>Whether it is one of those that go wrong.</returns>
    public bool See()
    {
        _seen++;
        var isTurn = rule switch
        {
            { Nth: { } nth } => _seen == nth,
            { EveryNth: { } every } => _seen % every == 0,
            { Probability: { } probability } => _dice.NextDouble() < probability,
            _ => true,
        };
        return isTurn && _fired < (rule.Times ?? int.MaxValue);
    }

    public void Fire() => _fired++;
}
