namespace GesPowerShell;

/// <summary>The results of the files of an import. Any list may be empty.</summary>
public sealed class GesJobDetails
{
    /// <summary>Schema files.</summary>
    public IReadOnlyList<GesJobFile> SchemaPath { get; internal init; } = ReadableList<GesJobFile>.None;

    /// <summary>Edge files.</summary>
    public IReadOnlyList<GesJobFile> EdgesetPath { get; internal init; } = ReadableList<GesJobFile>.None;

    /// <summary>Vertex files.</summary>
    public IReadOnlyList<GesJobFile> VertexsetPath { get; internal init; } = ReadableList<GesJobFile>.None;

    /// <summary>Path and result of each file.</summary>
    public override string ToString() =>
        string.Join("; ", SchemaPath.Concat(EdgesetPath).Concat(VertexsetPath).Select(file => $"{file.Path} {file.Status}".Trim()));
}
