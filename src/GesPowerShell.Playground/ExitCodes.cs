namespace GesPowerShell.Playground;

/// <summary>PowerShell's own exit codes, and 2 for options that it has no code for.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int BadOption = 2;

    /// <summary>128 + SIGINT, as pwsh leaves when Ctrl+C ends a script.</summary>
    public const int Interrupted = 130;
}
