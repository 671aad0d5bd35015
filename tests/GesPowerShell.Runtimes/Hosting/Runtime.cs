namespace GesPowerShell.Runtimes.Hosting;

/// <summary>The runtime that executes this program.</summary>
internal static class Runtime
{
    /// <summary>Whether the program runs on Mono in place of .NET Framework.</summary>
    public static bool IsMono { get; } = Type.GetType("Mono.Runtime") is not null;
}
