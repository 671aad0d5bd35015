namespace GesPowerShell;

/// <summary>Type of the vertex ids of a graph of the database edition. It cannot be changed after creation.</summary>
public sealed class GesVertexIdType
{
    /// <summary><c>fixedLengthString</c> or <c>hash</c>.</summary>
    public string? IdType { get; internal init; }

    /// <summary>Length of the ids in bytes, 1 to 128; null for <c>hash</c>.</summary>
    public int? IdLength { get; internal init; }

    /// <summary>The type, with the length in parentheses when there is one.</summary>
    public override string ToString() => IdLength is null ? IdType ?? "" : $"{IdType}({IdLength})";
}
