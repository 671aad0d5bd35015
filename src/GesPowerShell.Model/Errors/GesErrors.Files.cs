using System.Globalization;

namespace GesPowerShell;

/// <content>Errors of the profile file and the regions file. Their lines may contain secrets, so no message quotes them.</content>
internal static partial class GesErrors
{
    public const string SettingsFileUnreadableId = "SettingsFileUnreadable";

    public static GesException SettingsFileMissing(string path, string variable) => new(
        SettingsFileUnreadableId,
        GesErrorKind.ResourceUnavailable,
        $"There is no file '{Display.Cut(path, 300)}', which the environment variable {variable} names.",
        $"Correct the variable {variable}, or remove it to use the file in ~/.huaweicloud.");

    public static GesException SettingsFileUnreadable(string path, string reason, Exception? inner = null) => new(
        SettingsFileUnreadableId,
        GesErrorKind.ResourceUnavailable,
        $"The file '{Display.Cut(path, 300)}' cannot be read: {Display.Cut(reason, 300).TrimEnd('.')}.",
        "Make it readable for the user that this runs as, or move it away.",
        inner);

    public static GesException SettingsFileInvalid(string path, int line, string problem) => new(
        "SettingsFileInvalid",
        GesErrorKind.InvalidArgument,
        string.Format(CultureInfo.InvariantCulture, "The file '{0}' cannot be understood in line {1}: {2}.",
            Display.Cut(path, 300), line, problem),
        "Correct this line, or move the file away. Get-Help about_GesAuthentication shows what such a file looks like.");

    public static GesException ProfileIncomplete(string path, string missing) => new(
        CredentialsMissingId,
        GesErrorKind.AuthenticationError,
        $"The credentials in '{Display.Cut(path, 300)}' are incomplete: its section [basic] has no {missing}.",
        $"Add {missing} to the section [basic], or give Connect-Ges an -AccessKey and a -SecretKey.");
}
