using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>What goes wrong in a running simulator. Thread-safe.</summary>
public sealed class FaultRegister
{
    private const int Most = 1000;
    private readonly Lock _gate = new();
    private ArmedRule[] _rules = [];

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

    /// <summary>Adds rules after those that are there: all of them, or none when one is bad.</summary>
    /// <exception cref="ArgumentException">A rule makes no sense; the message says which and why.</exception>
    public void Add(params IReadOnlyList<FaultRule> rules)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (FaultRuleCheck.FindProblem(rules[i]) is { } problem)
            {
                throw new FaultRuleException(i, problem);
            }
        }

        var armed = rules.Select(rule => new ArmedRule(rule)).ToArray();
        lock (_gate)
        {
            _rules = _rules.Length + armed.Length <= Most ? [.. _rules, .. armed] : throw FaultRuleException.TooMany(Most);
        }
    }

    /// <summary>Removes every rule. What they have set going goes on: a request that is to be carried out later still is.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules = [];
        }
    }

    /// <summary>The rules that make this request go wrong, in order; the last one may be one that answers by itself.</summary>
    internal IReadOnlyList<ArmedRule> Take(ApiRequest request)
    {
        var matching = Array.FindAll(Volatile.Read(ref _rules), rule => rule.Matches(request));
        if (matching.Length == 0)
        {
            return [];
        }

        // One lock for all rules: they agree on which request came first. Each counts the request, also behind one that answers.
        lock (_gate)
        {
            var fired = new List<ArmedRule>();
            foreach (var rule in matching)
            {
                if (rule.See() && fired is not [.., { Fault.EndsRequest: true }])
                {
                    rule.Fire();
                    fired.Add(rule);
                }
            }

            return fired;
        }
    }
}
