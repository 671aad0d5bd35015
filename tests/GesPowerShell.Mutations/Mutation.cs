namespace GesPowerShell.Mutations;

/// <summary>One change to the source, built in and switched on by its number.</summary>
/// <param name="Id">The number, which differs from run to run.</param>
/// <param name="Key">The same from run to run, as long as the mutated code and what stands before it in its file stay.</param>
/// <param name="File">The path below the repository.</param>
/// <param name="Line">The line in the original source.</param>
/// <param name="Original">What stands there.</param>
/// <param name="Mutated">What stands there while the mutation is on.</param>
/// <param name="IsPromised">Whether a comment above it, of its statement or its member, says never, at most, only or before.</param>
internal sealed record Mutation(int Id, string Key, string File, int Line, string Original, string Mutated, bool IsPromised)
{
    /// <summary>The folder by which figures are summed up.</summary>
    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/').Replace("src/", "", StringComparison.Ordinal);

    public override string ToString() => $"{File}:{Line}: `{Original}` -> `{Mutated}`";
}
