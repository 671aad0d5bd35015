namespace GesPowerShell;

/// <summary>Creates the errors of the module. Each method has the error id, message and recommended action of one error.</summary>
internal static partial class GesErrors
{
    public static GesException PowerShellTooOld(Version runtime) => new(
        "PowerShellTooOld",
        GesErrorKind.NotInstalled,
        $"GesPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this PowerShell runs on .NET {runtime}.",
        "Install PowerShell 7.4 or later: https://aka.ms/powershell.");
}
