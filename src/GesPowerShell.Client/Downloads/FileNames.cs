using System.Text.RegularExpressions;

namespace GesPowerShell.Client.Downloads;

/// <summary>
/// Maps file names from the server to paths below a folder. A name that is invalid on one operating system is refused on all, so that a
/// saved backup can be copied to another system.
/// </summary>
internal static class FileNames
{
    private const int LongestPart = 200;

    private static readonly HashSet<char> Unfit = [.. "\\:<>\"|?*"];

    /// <summary>Device names of Windows, with any extension.</summary>
    private static readonly Regex Device = new(
        @"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])\s*(\..*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>Returns the full path of each name.</summary>
    /// <exception cref="GesException">A name leads out of the folder or to a device, or two names lead to the same file.</exception>
    public static IReadOnlyList<string> ToPaths(string folder, IReadOnlyList<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (Problem(name) is { } problem)
            {
                throw GesErrors.FileNameUnsafe(name, problem);
            }

            if (!taken.Add(name.Normalize()))
            {
                throw GesErrors.FileNameUnsafe(name, "another file of the backup has this name");
            }
        }

        foreach (var name in names)
        {
            var folders = name.Normalize().Split('/');
            if (Enumerable.Range(1, folders.Length - 1).Any(count => taken.Contains(string.Join("/", folders.Take(count)))))
            {
                throw GesErrors.FileNameUnsafe(name, "another file of the backup has the name of its folder");
            }
        }

        return [.. names.Select(name => PathOf(folder, name))];
    }

    private static string? Problem(string name) => name.Split('/').Select(PartProblem).FirstOrDefault(problem => problem is not null);

    private static string? PartProblem(string part) =>
        part.Length == 0 ? "a part of it is empty"
        : part is "." or ".." ? "it leads to another folder"
        : part.Length > LongestPart ? "it is too long"
        : part.Any(Unfit.Contains) || Display.Safe(part) != part
            ? "it has characters that file names cannot have"
        : part[part.Length - 1] is '.' or ' ' || part[0] == ' ' ? "it begins or ends with a blank, or ends with a dot"
        : Device.IsMatch(part) ? "Windows has a device of this name"
        : PartFile.IsOurs(part) ? "files that are not whole yet have such names"
        : null;

    /// <summary>Builds the path and verifies again that it is below the folder, in addition to the check of the name.</summary>
    private static string PathOf(string folder, string name)
    {
        var root = Path.GetFullPath(folder)
            .TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(root + name.Replace('/', Path.DirectorySeparatorChar));
        return path.StartsWith(root, StringComparison.Ordinal) ? path : throw GesErrors.FileNameUnsafe(name, "it leads to another folder");
    }
}
