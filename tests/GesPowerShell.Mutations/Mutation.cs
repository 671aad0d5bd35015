namespace GesPowerShell.Mutations;

/// <summary>A change of the source that is compiled in and switched on by its number.</summary>
/// <param name="Id">The number, which can differ between runs.</param>
/// <param name="Key">
/// A key that is the same in each run, as long as the mutated code and equal code before it in its file do not change.
/// </param>
/// <param name="File">The path below the repository.</param>
/// <param name="Line">The line in the original source.</param>
/// <param name="Original">The original code.</param>
/// <param name="Mutated">The code while the mutation is on.</param>
/// <param name="IsPromised">Whether a comment above the statement or member has the word never, at most, only or before.</param>
internal sealed record Mutation(int Id, string Key, string File, int Line, string Original, string Mutated, bool IsPromised)
{
    /// <summary>The folder, by which the report groups the figures.</summary>
    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/').Replace("src/", "", StringComparison.Ordinal);

    public override string ToString() => $"{File}:{Line}: `{Original}` -> `{Mutated}`";
}
