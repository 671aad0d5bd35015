using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>
/// Validates <c>-Status</c>. Each value is a known state, of the form <c>Unknown(930)</c>, or a pattern that matches one of these. A misspelt
/// state would match nothing, and the empty result would look valid.
/// </summary>
internal static class StatusWords
{
    private const string UnknownCode = "Unknown(";

    /// <summary>The error for invalid states of graphs; null for valid ones.</summary>
    public static GesException? ProblemOfGraph(string?[]? given) => Problem(given, "graph", GraphStatus.AllWords);

    /// <summary>The error for invalid states of jobs in Task Center; null for valid ones.</summary>
    public static GesException? ProblemOfJob(string?[]? given) => Problem(given, "job in Task Center", JobStatus.ListedWords);

    private static GesException? Problem(string?[]? given, string what, IReadOnlyCollection<string> words) =>
        given is not { Length: > 0 } || Array.Exists(given, string.IsNullOrWhiteSpace)
            ? GesErrors.InputMissing("-Status")
            : given.Select(status => Problem(status!, what, words)).FirstOrDefault(problem => problem is not null);

    private static GesException? Problem(string status, string what, IReadOnlyCollection<string> words)
    {
        if (!Wildcards.AreClosed(status))
        {
            return GesErrors.StatusInvalid(status, what, $": {Wildcards.Unclosed}.", words);
        }

        if (IsPossible(status, words))
        {
            return null;
        }

        var near = words.OrderBy(word => Distance(word, status)).First();
        return GesErrors.StatusInvalid(status, what, Distance(near, status) <= 1 + (status.Length / 3) ? $". Did you mean {near}?" : ".", words);
    }

    private static bool IsPossible(string status, IReadOnlyCollection<string> words)
    {
        var pattern = WildcardPattern.Get(status, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        var begin = status.Split('*', '?', '[')[0];
        return words.Any(pattern.IsMatch)
            || begin.StartsWith(UnknownCode, StringComparison.OrdinalIgnoreCase)
            || (begin.Length < status.Length && UnknownCode.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The edit distance without case: the number of letters to insert, delete or replace.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[other.Length];
    }
}
