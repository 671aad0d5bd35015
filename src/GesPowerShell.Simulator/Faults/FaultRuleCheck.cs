using System.Text.RegularExpressions;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Finds rules that make no sense. Texts name the fields as JSON does.</summary>
internal static class FaultRuleCheck
{
    /// <summary>What is wrong, in one line; null when nothing is.</summary>
    public static string? FindProblem(FaultRule rule)
    {
        var faults = FaultNames.Of(rule).ToArray();
        if (faults is not [var (name, fault)])
        {
            return faults.Length == 0
                ? $"it has no fault; give one of {string.Join(", ", FaultNames.All)}."
                : $"it has {string.Join(" and ", faults.Select(f => f.Name))}; give one fault, and a rule for each.";
        }

        return fault.FindProblem() is { } problem ? $"{name}.{problem}" : InMatch(rule);
    }

    private static string? InMatch(FaultRule rule)
    {
        if (rule.Method is { } method && (method.Length == 0 || !method.All(char.IsAsciiLetter)))
        {
            return "method: give an HTTP method like POST.";
        }

        if (rule.Path is { } path && RegexProblem(path) is { } problem)
        {
            return "path: " + problem;
        }

        return rule switch
        {
            { Nth: <= 0 } => "nth: give a number from 1.",
            { EveryNth: <= 0 } => "everyNth: give a number from 1.",
            { Times: <= 0 } => "times: give a number from 1.",
            { Probability: not (null or (>= 0 and <= 1)) } => "probability: give a number from 0 to 1.",
            { Seed: not null, Probability: null } => "seed: it belongs to probability, which is missing.",
            { Nth: not null, EveryNth: not null } or { Nth: not null, Probability: not null } or { EveryNth: not null, Probability: not null } =>
                "give nth, everyNth or probability, not two of them.",
            _ => null,
        };
    }

    private static string? RegexProblem(string pattern)
    {
        try
        {
            _ = ArmedRule.PathPattern(pattern);
            return null;
        }
        catch (RegexParseException e)
        {
            return $"it is no regular expression: {e.Message}";
        }
    }
}
