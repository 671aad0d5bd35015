using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace GesPowerShell.Playground;

/// <summary>The complete PowerShell that the build restores as a package, started with the dotnet that runs this process.</summary>
internal static class PackagedPowerShell
{
    /// <summary>The package's own pwsh.dll; the package's shim beside it would only start this one again.</summary>
    /// <exception cref="DirectoryNotFoundException">The package is not there any more.</exception>
    public static string Program => Path.Combine(
        PackageFolder("powershell", Metadata("PowerShellVersion")), "tools", "net10.0", "any", OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");

    /// <summary>
    /// Start-Job starts the native pwsh beside pwsh.dll. The package has it for x64 alone, on Linux and Windows, and on Linux only the
    /// owner of the package's files may execute it.
    /// </summary>
    public static bool CanStartJobs => RuntimeInformation.ProcessArchitecture == Architecture.X64
        && (OperatingSystem.IsWindows() || (OperatingSystem.IsLinux() && CanExecute(Path.ChangeExtension(Program, null))));

    /// <summary>The dotnet that runs this process. The process itself may be a program of its own, which is no dotnet.</summary>
    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var dotnet = Path.Combine(DotnetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(dotnet, [Program, .. arguments]) { UseShellExecute = false };

        // The native pwsh of Start-Job looks for its runtime here, and first under the name with the architecture. Without it, Start-Job
        // hangs where the SDK is in no registered place.
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment[$"DOTNET_ROOT_{RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant()}"] = DotnetRoot;

        // Where this process runs on a newer .NET than it asks for, so must PowerShell.
        start.Environment.TryAdd("DOTNET_ROLL_FORWARD", "Major");
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        return start;
    }

    /// <summary>Where restore has put a package.</summary>
    /// <exception cref="DirectoryNotFoundException">It is in none of NuGet's folders.</exception>
    public static string PackageFolder(string id, string version)
    {
        var folders = Metadata("PackageFolders").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return folders.Select(folder => Path.Combine(folder, id, version)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"The package {id} {version} is not in {string.Join(" or ", folders)}. Run: dotnet restore");
    }

    private static string Metadata(string key) =>
        typeof(PackagedPowerShell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    /// <summary>NuGet gives every file of a package the mode 0744: who may write one is their owner, and may execute them.</summary>
    [SupportedOSPlatform("linux")]
    private static bool CanExecute(string path)
    {
        try
        {
            if ((File.GetUnixFileMode(path) & UnixFileMode.OtherExecute) == UnixFileMode.None)
            {
                // Another file than the program: one that runs cannot be opened for writing.
                File.OpenHandle(Path.ChangeExtension(path, "runtimeconfig.json"), FileMode.Open, FileAccess.Write).Dispose();
            }

            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
