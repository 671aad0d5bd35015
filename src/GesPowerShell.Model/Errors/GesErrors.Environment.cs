namespace GesPowerShell;

/// <summary>Every error that the module can give: its id, its text and what to do about it stand together.</summary>
internal static partial class GesErrors
{
    public static GesException PowerShellTooOld(Version runtime) => new(
        "PowerShellTooOld",
        GesErrorKind.NotInstalled,
        $"GesPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this PowerShell runs on .NET {runtime}.",
        "Install PowerShell 7.4 or later: https://aka.ms/powershell.");
}
