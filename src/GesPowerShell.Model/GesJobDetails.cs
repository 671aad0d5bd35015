namespace GesPowerShell;

/// <summary>What became of the files of an import. Any list may be empty.</summary>
public sealed class GesJobDetails
{
    /// <summary>Schema files.</summary>
    public IReadOnlyList<GesJobFile> SchemaPath { get; internal init; } = [];

    /// <summary>Edge files.</summary>
    public IReadOnlyList<GesJobFile> EdgesetPath { get; internal init; } = [];

    /// <summary>Vertex files.</summary>
    public IReadOnlyList<GesJobFile> VertexsetPath { get; internal init; } = [];
}
