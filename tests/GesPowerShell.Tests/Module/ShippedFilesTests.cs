namespace GesPowerShell.Tests.Module;

/// <summary>The list of the shipped files. The test fails for every file that is not listed.</summary>
public class ShippedFilesTests
{
    private static readonly string[] Files =
    [
        "GesPowerShell.Format.ps1xml",
        "GesPowerShell.Model.dll",
        "GesPowerShell.dll",
        "GesPowerShell.psd1",
    ];

    private static readonly string[] Help =
    [
        "GesPowerShell.dll-Help.xml",
        "about_GesAuthentication.help.txt",
        "about_GesBackups.help.txt",
        "about_GesData.help.txt",
        "about_GesErrors.help.txt",
        "about_GesJobs.help.txt",
        "about_GesPowerShell.help.txt",
        "about_GesScheduling.help.txt",
    ];

    private static readonly string[] OnNet8 =
    [
        "GesPowerShell.Client.dll",
        "RestSharp.dll",
        "YamlDotNet.dll",
    ];

    private static readonly string[] OnNetFramework =
    [
        "GesPowerShell.Client.dll",
        "Microsoft.Bcl.AsyncInterfaces.dll",
        "Microsoft.Bcl.TimeProvider.dll",
        "RestSharp.dll",
        "System.Buffers.dll",
        "System.IO.Pipelines.dll",
        "System.Memory.dll",
        "System.Numerics.Vectors.dll",
        "System.Runtime.CompilerServices.Unsafe.dll",
        "System.Text.Encodings.Web.dll",
        "System.Text.Json.dll",
        "System.Threading.Tasks.Extensions.dll",
        "System.ValueTuple.dll",
        "YamlDotNet.dll",
    ];

    [Fact]
    public void Exactly_these_files_are_shipped()
    {
        Assert.Equal(Files, In(""));
        Assert.Equal(OnNet8, In("deps/net8.0"));
        Assert.Equal(OnNetFramework, In("deps/net472"));
    }

    [Fact]
    public void Beside_them_there_is_help_and_nothing_else()
    {
        Assert.Equal(
            ["", "deps", "deps/net472", "deps/net8.0", "en-US"],
            Directory.GetDirectories(ModuleUnderTest.Folder, "*", SearchOption.AllDirectories)
                .Select(folder => Path.GetRelativePath(ModuleUnderTest.Folder, folder).Replace('\\', '/'))
                .Append("")
                .Order(StringComparer.Ordinal));
        Assert.Empty(In("deps"));
        Assert.Equal(Help, In("en-US"));
    }

    private static IEnumerable<string> In(string folder) =>
        Directory.GetFiles(Path.Combine(ModuleUnderTest.Folder, folder))
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);
}
