namespace GesPowerShell.Parameters;

/// <summary>
/// Validates filters such as <c>-Status</c>. Each value is a known state, of the form <c>Unknown(930)</c>, or a pattern that matches one of
/// these. A misspelt state would match nothing, and the empty result would look valid.
/// </summary>
internal static class StatusWords
{
    private const string UnknownCode = "Unknown(";

    private delegate GesException Refusal(string word, string what, string reason, IEnumerable<string> words);

    /// <summary>The error for invalid states of graphs; null for valid ones.</summary>
    public static GesException? ProblemOfGraph(string?[]? given) => Problem(given, "graph", GraphStatus.AllWords);

    /// <summary>The error for invalid states of jobs in Task Center; null for valid ones.</summary>
    public static GesException? ProblemOfJob(string?[]? given) => Problem(given, "job in Task Center", JobStatus.ListedWords);

    /// <summary>The error for invalid states of backups; null for valid ones.</summary>
    public static GesException? ProblemOfBackup(string?[]? given) => Problem(given, "backup", BackupStatus.AllWords);

    /// <summary>The error for invalid methods of backups; null for valid ones.</summary>
    public static GesException? ProblemOfMethod(string?[]? given) =>
        Problem(given, "backup", BackupMethod.AllWords, "-Method", GesErrors.BackupMethodInvalid);

    private static GesException? Problem(string?[]? given, string what, IReadOnlyCollection<string> words) =>
        Problem(given, what, words, "-Status", GesErrors.StatusInvalid);

    private static GesException? Problem(
        string?[]? given, string what, IReadOnlyCollection<string> words, string parameter, Refusal refuse) =>
        given is not { Length: > 0 } || Array.Exists(given, string.IsNullOrWhiteSpace)
            ? GesErrors.InputMissing(parameter)
            : given.Select(word => Problem(word!, what, words, refuse)).FirstOrDefault(problem => problem is not null);

    private static GesException? Problem(string status, string what, IReadOnlyCollection<string> words, Refusal refuse)
    {
        if (!Wildcards.AreValid(status))
        {
            return refuse(status, what, $": {Wildcards.Invalid}.", words);
        }

        if (IsPossible(status, words))
        {
            return null;
        }

        var near = words.OrderBy(word => Distance(word, status)).First();
        return refuse(status, what, Distance(near, status) <= 1 + (status.Length / 3) ? $". Did you mean {near}?" : ".", words);
    }

    private static bool IsPossible(string status, IReadOnlyCollection<string> words)
    {
        var pattern = Wildcards.ToPattern(status);
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
