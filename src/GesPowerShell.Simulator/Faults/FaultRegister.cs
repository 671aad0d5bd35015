using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>The fault injection rules of a running simulator. Thread-safe.</summary>
public sealed class FaultRegister
{
    private const int MaxRules = 1000;
    private readonly Lock _gate = new();
    private ActiveRule[] _rules = [];

    internal FaultRegister()
    {
    }

    /// <summary>Every rule, in the order in which they were added.</summary>
    public IReadOnlyList<FaultUse> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _rules.Select(rule => rule.Use)];
            }
        }
    }

    /// <summary>Appends rules: all of them, or none when one is invalid.</summary>
    /// <exception cref="ArgumentException">A rule is invalid; the message says which and why.</exception>
    public void Add(params IReadOnlyList<FaultRule> rules)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (FaultRuleValidator.FindProblem(rules[i]) is { } problem)
            {
                throw new FaultRuleException(i, problem);
            }
        }

        var added = rules.Select(rule => new ActiveRule(rule)).ToArray();
        lock (_gate)
        {
            _rules = _rules.Length + added.Length <= MaxRules ? [.. _rules, .. added] : throw FaultRuleException.TooMany(MaxRules);
        }
    }

    /// <summary>Removes all rules. Requests that a rule has postponed are still executed.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules = [];
        }
    }

    /// <summary>The rules that act on a request, in order. Only the last one can end the request.</summary>
    internal IReadOnlyList<ActiveRule> Take(ApiRequest request, ApiEndpoint endpoint)
    {
        var matching = Array.FindAll(Volatile.Read(ref _rules), rule => rule.Matches(request, endpoint));
        if (matching.Length == 0)
        {
            return [];
        }

        // One lock for all rules, so that they count requests in the same order. A rule counts a request also when an earlier rule ends it.
        lock (_gate)
        {
            var fired = new List<ActiveRule>();
            foreach (var rule in matching)
            {
                if (rule.CountMatch() && fired is not [.., { Fault.EndsRequest: true }])
                {
                    rule.CountFire();
                    fired.Add(rule);
                }
            }

            return fired;
        }
    }
}
