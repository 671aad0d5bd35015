namespace GesPowerShell.Mutations.Building;

/// <summary>A copy of the working tree, including uncommitted changes, in which the mutated module is built and tested.</summary>
internal sealed class WorkTree(string repository, string folder)
{
    private static readonly string[] Roots = ["src", "tests"];

    public string Folder { get; } = Path.GetFullPath(folder);

    public string Tests => Path.Combine(Folder, "tests/GesPowerShell.Tests/bin/Release/net10.0/GesPowerShell.Tests");

    /// <summary>Copies the changed files, and builds the tests and the module without mutations.</summary>
    public async Task BuildAsync()
    {
        var listed = await RunAsync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], repository);
        var files = listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(file => File.Exists(Path.Combine(repository, file))).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Copy(Path.Combine(repository, file), Path.Combine(Folder, file));
        }

        foreach (var left in SourcesOfCopy().Where(file => !files.Contains(file)))
        {
            File.Delete(Path.Combine(Folder, left));
        }

        await RunAsync(
            "dotnet",
            [
                "build", "tests/GesPowerShell.Tests", "-c", "Release", "-v", "quiet",
                "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false",
            ],
            Folder);
    }

    public async Task<string> RunAsync(string program, IEnumerable<string> arguments, string directory)
    {
        var result = await Command.RunAsync(program, arguments, directory, TimeSpan.FromMinutes(30));
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {result.ExitCode}\n{result.Output}");
    }

    private static void Copy(string from, string to)
    {
        var source = new FileInfo(from);
        var target = new FileInfo(to);
        if (!target.Exists || target.Length != source.Length || target.LastWriteTimeUtc != source.LastWriteTimeUtc)
        {
            target.Directory!.Create();
            source.CopyTo(to, overwrite: true);
        }
    }

    // Files that no longer exist in the repository are deleted: they would be compiled too.
    private IEnumerable<string> SourcesOfCopy() =>
        from root in Roots
        where Directory.Exists(Path.Combine(Folder, root))
        from file in Directory.EnumerateFiles(Path.Combine(Folder, root), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Folder, file).Replace('\\', '/')
        where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
        select path;
}
