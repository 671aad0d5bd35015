namespace GesPowerShell;

/// <summary>
/// Checks a path below the project. It must not lead to another path, since the request is signed with the user's credentials and some
/// servers resolve dot segments and escaped characters before they route a request.
/// </summary>
internal static class ApiPath
{
    /// <summary>Returns the path with one leading slash, or the error for an invalid path.</summary>
    public static (string Path, GesException? Problem) Check(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return ("", GesErrors.InputMissing("-Path"));
        }

        var path = given!.StartsWith("/", StringComparison.Ordinal) ? given.Substring(1) : given;
        return RuleOf(path) is { } rule ? ("", GesErrors.ApiPathInvalid(given, rule)) : ("/" + path, null);
    }

    private static string? RuleOf(string path)
    {
        var segments = path.Split('/');
        return path.Contains("://") || path.Length == 0 || segments[0].Length == 0
            ? "it begins below the project, without scheme, host and version"
            : path.IndexOf('?') >= 0 ? "what follows a '?' belongs into -Query"
            : path.IndexOf('%') >= 0 ? "it is not escaped: the command does that"
            : path.IndexOfAny(['#', '\\']) >= 0 || path.Any(char.IsControl) ? "'#', '\\' and control characters have no place in it"
            : Array.Exists(segments, segment => segment is "." or "..") ? "it leads straight down, without '.' and '..'"
            : Array.Exists(segments, segment => segment.Length == 0 || segment.Trim().Length != segment.Length)
                ? "a part of it is empty, or begins or ends with a blank"
            : IsVersion(segments[0]) ? "version and project are put before it by the command"
            : null;
    }

    private static bool IsVersion(string segment) =>
        segment.Length >= 2 && segment[0] is 'v' or 'V' && segment.Skip(1).All(letter => char.IsDigit(letter) || letter == '.');
}
