using System.Reflection;

namespace GesPowerShell.Benchmarks;

/// <summary>The paths of the built modules that are measured, and of the results.</summary>
internal static class Places
{
    /// <summary>The manifest of the measured module.</summary>
    public static string Module { get; set; } = Of("out/GesPowerShell/GesPowerShell.psd1");

    public static string Simulator { get; } = Of(
        $"src/GesPowerShell.Simulator/bin/{Metadata("Configuration")}/net10.0/GesPowerShell.Simulator.dll");

    public static string EmptyModule { get; } = Of(
        $"tests/Limits/EmptyModule/bin/{Metadata("Configuration")}/netstandard2.0/EmptyModule.psd1");

    public static string BareModule { get; } = Of($"tests/Limits/BareModule/bin/{Metadata("Configuration")}/net8.0/BareModule.psd1");

    /// <summary>The folder of the results, which Git ignores.</summary>
    public static string Results { get; } = Of("out/Benchmarks");

    private static string Of(string path) => Path.GetFullPath(Path.Combine(Metadata("Repository"), path));

    private static string Metadata(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
