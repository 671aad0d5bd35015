using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace GesPowerShell.Playground;

/// <summary>The complete PowerShell that the build restores as a package, started with the dotnet that runs this process.</summary>
internal static class PackagedPowerShell
{
    /// <summary>The pwsh.dll of the package. The shim beside it would only start this file.</summary>
    /// <exception cref="DirectoryNotFoundException">The package was removed.</exception>
    public static string Program => Path.Combine(
        PackageFolder("powershell", Metadata("PowerShellVersion")), "tools", "net10.0", "any",
        OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");

    /// <summary>
    /// Whether Start-Job works. It starts the native pwsh beside pwsh.dll, which the package has only for x64 on Linux and Windows, and
    /// which on Linux only the owner of the files may execute.
    /// </summary>
    public static bool CanStartJobs => RuntimeInformation.ProcessArchitecture == Architecture.X64
        && (OperatingSystem.IsWindows() || (OperatingSystem.IsLinux() && CanExecute(Path.ChangeExtension(Program, null))));

    /// <summary>The folder of the dotnet that runs this process. The main module may be an apphost instead of dotnet.</summary>
    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var dotnet = Path.Combine(DotnetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(dotnet, [Program, .. arguments]) { UseShellExecute = false };

        // The native pwsh of Start-Job finds its runtime through this variable, first through the name with the architecture. Without it,
        // Start-Job hangs where the SDK is in no registered location.
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment[$"DOTNET_ROOT_{RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant()}"] = DotnetRoot;

        // Where this process runs on a newer .NET than it targets, PowerShell must do so too.
        start.Environment.TryAdd("DOTNET_ROLL_FORWARD", "Major");
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        return start;
    }

    /// <summary>The folder of a restored package.</summary>
    /// <exception cref="DirectoryNotFoundException">No package folder of NuGet has it.</exception>
    public static string PackageFolder(string id, string version)
    {
        var folders = Metadata("PackageFolders").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return folders.Select(folder => Path.Combine(folder, id, version)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException(
                $"The package {id} {version} is not in {string.Join(" or ", folders)}. Run: dotnet restore");
    }

    private static string Metadata(string key) =>
        typeof(PackagedPowerShell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key).Value!;

    /// <summary>
    /// Whether this user may execute the files. NuGet gives them the mode 0744, so the user who may write them may execute them.
    /// </summary>
    [SupportedOSPlatform("linux")]
    private static bool CanExecute(string path)
    {
        try
        {
            if ((File.GetUnixFileMode(path) & UnixFileMode.OtherExecute) == UnixFileMode.None)
            {
                // Another file than the program is opened, since a running program cannot be opened for writing.
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
