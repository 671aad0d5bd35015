using System.Reflection;

namespace GesPowerShell.Tests.Module;

/// <summary>The project's own files.</summary>
internal static class Tree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ModuleUnderTest.Folder, "..", ".."));

    /// <summary>What the build has noted for the tests.</summary>
    public static string Metadata(string key) =>
        typeof(Tree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files that people write: nothing that a build makes.</summary>
    public static IEnumerable<string> Files(params string[] patterns) =>
        from folder in new[] { Root, Path.Combine(Root, "src"), Path.Combine(Root, "tests"), Path.Combine(Root, "tools") }
        from pattern in patterns
        from file in Directory.GetFiles(folder, pattern, folder == Root ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        select file;
}
