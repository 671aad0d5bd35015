namespace GesPowerShell.Runtimes.Hosting;

/// <summary>Where this program runs.</summary>
internal static class Runtime
{
    /// <summary>True where Mono stands in for .NET Framework.</summary>
    public static bool IsMono { get; } = Type.GetType("Mono.Runtime") is not null;
}
