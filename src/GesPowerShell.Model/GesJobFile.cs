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

    /// <summary><c>success</c>, <c>failed</c> or <c>partFailed</c>, as GES sends it.</summary>
    public string? Status { get; internal init; }

    /// <summary>Why lines failed; null when no line failed.</summary>
    public string? Cause { get; internal init; }

    /// <summary>Number of lines; -1 when this engine version does not report it.</summary>
    public long? TotalLines { get; internal init; }

    /// <summary>Number of lines that failed; -1 when not reported.</summary>
    public long? FailedLines { get; internal init; }

    /// <summary>Number of lines that were imported; -1 when not reported.</summary>
    public long? SuccessfulLines { get; internal init; }

    /// <summary>The path and the result.</summary>
    public override string ToString() => $"{Path} {Status}".Trim();
}
