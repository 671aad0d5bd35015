namespace GesPowerShell.Tests.Module;

/// <summary>
/// The references of the shipped assemblies. A module has no binding redirects: .NET Framework loads a strong-named assembly only in
/// exactly the referenced version. Assemblies of the framework satisfy references to their own and older versions.
/// </summary>
public class ReferenceTests
{
    public static TheoryData<string, string> Frameworks => new() { { "net472", "NetFramework472" }, { "net8.0", "NetCoreApp80" } };

    [Theory]
    [InlineData("GesPowerShell.dll", "GesPowerShell.Model", "System.Management.Automation", "netstandard")]
    [InlineData("GesPowerShell.Model.dll", "netstandard")]
    public void What_PowerShell_loads_needs_only_what_PowerShell_has(string file, params string[] references) => Assert.Equal(
        references,
        AssemblyFile.Read(Path.Combine(ModuleUnderTest.Folder, file)).References.Select(name => name.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Every_reference_is_of_the_framework_or_shipped_in_its_version(string folder, string framework)
    {
        var has = FrameworkAssemblies(framework);
        var ours = AssemblyFile.ReadAll(Path.Combine(ModuleUnderTest.Folder, "deps", folder));
        var shipped = AssemblyFile.ReadAll(ModuleUnderTest.Folder).Concat(ours)
            .ToDictionary(file => file.Name.Name!, file => file.Name.Version!);
        Assert.Empty(
            from file in ours
            from reference in file.References
            where !(shipped.TryGetValue(reference.Name!, out var version) && version == reference.Version)
                && !(has.TryGetValue(reference.Name!, out version) && reference.Version <= version)
            select $"{file.Name.Name} asks for {reference.Name} {reference.Version}");
    }

    /// <summary>The System.ValueTuple of .NET Framework is older than the referenced version (see the client's project).</summary>
    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Nothing_is_shipped_that_the_framework_has(string folder, string framework)
    {
        var has = FrameworkAssemblies(framework);
        Assert.Equal(
            folder == "net472" ? ["System.ValueTuple"] : [],
            AssemblyFile.ReadAll(Path.Combine(ModuleUnderTest.Folder, "deps", folder))
                .Select(file => file.Name.Name!)
                .Where(has.ContainsKey));
    }

    [Theory]
    [InlineData("net472")]
    [InlineData("net8.0")]
    public void Everything_that_is_shipped_is_needed(string folder)
    {
        var files = AssemblyFile.ReadAll(Path.Combine(ModuleUnderTest.Folder, "deps", folder));
        var asked = files.SelectMany(file => file.References).Select(name => name.Name).ToHashSet();
        Assert.Equal(["GesPowerShell.Client"], files.Select(file => file.Name.Name!).Where(name => !asked.Contains(name)));
    }

    /// <summary>The lists are files of this project, because these two frameworks do not change any more.</summary>
    private static Dictionary<string, Version> FrameworkAssemblies(string name)
    {
        using var lines = new StreamReader(typeof(ReferenceTests).Assembly.GetManifestResourceStream(name + ".txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => new Version(parts[1]));
    }
}
