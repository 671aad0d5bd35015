using System.Reflection;

namespace GesPowerShell.Tests.Module;

/// <summary>The files of the repository.</summary>
internal static class Tree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ModuleUnderTest.Folder, "..", ".."));

    /// <summary>Returns a value that the build recorded in the metadata of this assembly.</summary>
    public static string Metadata(string key) =>
        typeof(Tree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The source files, without those that the build creates.</summary>
    public static IEnumerable<string> Files(params string[] patterns) =>
        from folder in new[] { Root, Path.Combine(Root, "src"), Path.Combine(Root, "tests"), Path.Combine(Root, "tools") }
        from pattern in patterns
        from file in Directory.GetFiles(folder, pattern, folder == Root ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        select file;
}
