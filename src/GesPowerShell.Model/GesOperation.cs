namespace GesPowerShell;

/// <summary>Words of operations, and the job names of Task Center that they have been seen under.</summary>
internal static class GesOperation
{
    public const string Stop = "Stop";
    public const string Start = "Start";
    public const string Restart = "Restart";

    private const string Suffix = "Graph";

    public static IReadOnlyCollection<string> AllWords { get; } = [.. ChangeSemantics.All.Select(row => row.Operation)];

    /// <summary>GES has published only <c>ImportGraph</c> and <c>DeleteGraph</c>; the others follow their form. Any other name is kept.</summary>
    public static string FromJobName(string? jobName) => jobName is null
        ? ""
        : Word(word => jobName.Length == word.Length + Suffix.Length && IsSame(jobName, 0, word) && IsSame(jobName, word.Length, Suffix)) ?? jobName;

    /// <summary>The module's spelling of one of its words, compared without case; any other text as it is.</summary>
    public static string Canonical(string operation) =>
        Word(word => string.Equals(word, operation, StringComparison.OrdinalIgnoreCase)) ?? operation;

    /// <summary>Whether it is one of the module's words, and not a job name of GES that is not known here.</summary>
    public static bool IsKnown(string operation) => AllWords.Contains(operation);

    private static bool IsSame(string text, int start, string part) =>
        string.Compare(text, start, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static string? Word(Func<string, bool> isWanted) => AllWords.FirstOrDefault(isWanted);
}
