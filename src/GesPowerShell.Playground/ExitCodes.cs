namespace GesPowerShell.Playground;

/// <summary>Exit codes of the playground itself; all others are those of pwsh.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int BadOption = 2;

    /// <summary>No PowerShell was found.</summary>
    public const int NoPowerShell = 3;
}
