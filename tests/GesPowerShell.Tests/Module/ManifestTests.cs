using System.Collections;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GesPowerShell.Tests.Module;

/// <summary>The content of the manifest. It is parsed and not run: all tests fail when it has a condition or a variable.</summary>
public class ManifestTests
{
    private const string Wildcards = "*?[";

    [Theory]
    [InlineData("FunctionsToExport")]
    [InlineData("VariablesToExport")]
    [InlineData("AliasesToExport")]
    public void Nothing_but_cmdlets_is_exported(string key) => Assert.Empty(Manifest.Strings(key));

    [Fact]
    public void Every_cmdlet_of_the_assembly_is_exported_and_nothing_else()
    {
        Assert.Equal(Cmdlets.All.Select(cmdlet => cmdlet.Name), Manifest.CmdletsToExport.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Manifest.CmdletsToExport, name => name.AsSpan().ContainsAny(Wildcards));
    }

    [Theory]
    [InlineData("PowerShellVersion", "5.1")]
    [InlineData("DotNetFrameworkVersion", "4.7.2")]
    [InlineData("RootModule", "GesPowerShell.dll")]
    public void It_says_what_it_needs(string key, string value) => Assert.Equal(value, Manifest.Data[key]);

    [Fact]
    public void It_is_for_both_editions()
    {
        Assert.Equal(["Desktop", "Core"], Manifest.Strings("CompatiblePSEditions"));
        var data = (Hashtable)((Hashtable)Manifest.Data["PrivateData"]!)["PSData"]!;
        var tags = ((IEnumerable)data["Tags"]!).Cast<string>().ToList();
        Assert.Contains("PSEdition_Desktop", tags);
        Assert.Contains("PSEdition_Core", tags);
    }

    [Fact]
    public void It_is_shipped_as_it_stands_in_the_tree() =>
        Assert.Equal(Tree.Read("GesPowerShell.psd1"), File.ReadAllText(ModuleUnderTest.Manifest));

    [Theory]
    [InlineData("GesPowerShell.dll")]
    [InlineData("GesPowerShell.Model.dll")]
    [InlineData("deps/net8.0/GesPowerShell.Client.dll")]
    [InlineData("deps/net472/GesPowerShell.Client.dll")]
    public void Every_assembly_has_the_manifests_version(string file)
    {
        var path = Path.Combine(ModuleUnderTest.Folder, file);
        Assert.Equal(Manifest.Version, Short(AssemblyFile.Read(path).Name.Version!));
        Assert.Equal(Manifest.Version, Short(new Version(FileVersionInfo.GetVersionInfo(path).FileVersion!)));
    }

    [Fact]
    public void The_version_is_set_nowhere_else()
    {
        AssertNowhere(@"<(Assembly|File|Package|Informational)?Version(Prefix|Suffix)?>\s*\d", "*.csproj", "*.props", "*.targets");
        AssertNowhere(@"^\[assembly:\s*Assembly(File|Informational)?Version\(", "*.cs");
    }

    private static void AssertNowhere(string pattern, params string[] files) => Assert.DoesNotContain(
        Tree.Files(files),
        file => Regex.IsMatch(File.ReadAllText(file), pattern, RegexOptions.NonBacktracking | RegexOptions.Multiline));

    private static Version Short(Version version) => new(version.Major, version.Minor, version.Build);
}
