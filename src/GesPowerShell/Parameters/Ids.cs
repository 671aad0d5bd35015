namespace GesPowerShell.Parameters;

/// <summary>
/// Validates ids of graphs, jobs, backups and metadata. Their formats differ, so only the characters are checked: an id can never be a
/// path.
/// </summary>
internal static class Ids
{
    public const string Graph = "graph";
    public const string Job = "job";
    public const string Backup = "backup";
    public const string Metadata = "metadata";

    private const int MaxLength = 64;

    /// <summary>Whether a text can be an id.</summary>
    public static bool Accepts(string? id) => id is { Length: > 0 and <= MaxLength } && id.All(IsAccepted);

    /// <summary>The error for an invalid id of a parameter; null for a valid one.</summary>
    public static GesException? Problem(string what, string? id, string parameter) =>
        string.IsNullOrWhiteSpace(id) ? GesErrors.InputMissing(parameter) : Problem(what, id!);

    /// <summary>The error for an invalid id; null for a valid one.</summary>
    public static GesException? Problem(string what, string id) => Accepts(id) ? null : GesErrors.IdInvalid(what, id);

    /// <summary>The error for an invalid id of another service, such as a security group; null for a valid one.</summary>
    public static GesException? SettingProblem(string parameter, string? id) =>
        string.IsNullOrWhiteSpace(id) ? GesErrors.InputMissing("-" + parameter)
        : Accepts(id) ? null
        : GesErrors.SettingInvalid(parameter, $"'{Display.Cut(id!, 60)}' is no id; ids have up to 64 letters, digits, '-' and '_'");

    private static bool IsAccepted(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-';
}
