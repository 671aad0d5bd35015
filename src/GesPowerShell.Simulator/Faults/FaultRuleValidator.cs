using System.Globalization;
using System.Text.RegularExpressions;
using GesPowerShell.Simulator.Obs;
using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Simulator.Faults;

/// <summary>An invalid list of rules. The message is one line for the author of the rules.</summary>
internal sealed class FaultRuleException : ArgumentException
{
    public FaultRuleException(string message)
        : base(message)
    {
    }

    public FaultRuleException(int index, string problem)
        : this($"Rule {(index + 1).ToString(CultureInfo.InvariantCulture)}: {problem}")
    {
    }

    public static FaultRuleException TooMany(int most) =>
        new($"There would be more than {most.ToString(CultureInfo.InvariantCulture)} rules; remove some first.");
}

/// <summary>Validates rules. The messages have the names of fields in JSON.</summary>
internal static class FaultRuleValidator
{
    private static readonly string[] Names = [.. OperationDefinitions.All.Select(operation => operation.Name), ObsService.EndpointName];

    /// <summary>The problem of a rule in one line; null for a valid rule.</summary>
    public static string? FindProblem(FaultRule rule)
    {
        var faults = FaultNames.Of(rule).ToArray();
        if (faults is not [var (name, fault)])
        {
            return faults.Length == 0
                ? $"it has no fault; give one of {string.Join(", ", FaultNames.All)}."
                : $"it has {string.Join(" and ", faults.Select(f => f.Name))}; give one fault, and a rule for each.";
        }

        return fault.FindProblem() is { } problem ? $"{name}.{problem}" : InConditions(rule);
    }

    private static string? InConditions(FaultRule rule)
    {
        if (rule.Method is { } method && (method.Length == 0 || !method.All(char.IsAsciiLetter)))
        {
            return "method: give an HTTP method like POST.";
        }

        if (rule.Operation is { } name && !Names.Contains(name))
        {
            return $"operation: give one of {string.Join(", ", Names)}.";
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
            { Nth: not null, EveryNth: not null }
                or { Nth: not null, Probability: not null }
                or { EveryNth: not null, Probability: not null } => "give nth, everyNth or probability, not two of them.",
            _ => null,
        };
    }

    private static string? RegexProblem(string pattern)
    {
        try
        {
            _ = ActiveRule.PathPattern(pattern);
            return null;
        }
        catch (RegexParseException e)
        {
            return $"it is no regular expression: {e.Message}";
        }
    }
}

/// <summary>Validates settings that several faults have. A method returns the problem, or null for a valid value.</summary>
internal static class FaultSettings
{
    private const double TenYears = 315_360_000;

    public static string? Seconds(double seconds) =>
        seconds is >= 0 and <= TenYears ? null : "seconds: give a number from 0 to 315360000 (ten years).";

    public static string? Status(int status, string? body) => status switch
    {
        < 200 or > 599 => "status: give a number from 200 to 599.",
        204 or 205 or 304 when !string.IsNullOrEmpty(body) => "body: an answer of this status has none.",
        _ => null,
    };

    /// <summary>The problem of a header that cannot be sent or that the server sends itself.</summary>
    public static string? Headers(IReadOnlyDictionary<string, string>? headers)
    {
        foreach (var (name, value) in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                return $"headers: '{name}' is no name of a header.";
            }

            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                return $"headers: {name} follows from the body.";
            }

            if (value is "" && name.Equals("Date", StringComparison.OrdinalIgnoreCase))
            {
                // The web server would add the machine's time.
                return "headers: Date is always sent; give another one.";
            }

            if (value is null || !IsHeaderValue(value))
            {
                return $"headers: {name} is no text of printable ASCII characters.";
            }
        }

        return null;
    }

    public static bool IsHeaderValue(string text) => text.All(c => c is >= ' ' and <= '~');
}
