namespace GesPowerShell;

/// <summary>The result of one file of an import.</summary>
public sealed class GesJobFile
{
    /// <summary>What the file contains: <c>Schema</c>, <c>Edgeset</c> or <c>Vertexset</c>.</summary>
    public string? Kind { get; internal init; }

    /// <summary>Path of the file in OBS.</summary>
    public string? Path { get; internal init; }

    /// <summary>Path of its log in OBS.</summary>
    public string? Log { get; internal init; }

    /// <summary><c>Success</c>, <c>PartiallyFailed</c> or <c>Failed</c>; other words as GES sends them.</summary>
    public string? Status { get; internal init; }

    /// <summary>Why lines failed; null when no line failed.</summary>
    public string? Cause { get; internal init; }

    /// <summary>Number of lines; null when this engine version does not count them.</summary>
    public long? TotalLines { get; internal init; }

    /// <summary>Number of lines that failed; null when not counted.</summary>
    public long? FailedLines { get; internal init; }

    /// <summary>Number of lines that were imported; null when not counted.</summary>
    public long? SuccessfulLines { get; internal init; }

    /// <summary>The path and the result.</summary>
    public override string ToString() => $"{Path} {Status}".Trim();
}
