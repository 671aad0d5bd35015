namespace GesPowerShell;

/// <summary>A file that was imported into a graph.</summary>
public sealed class GesDataPath
{
    /// <summary>Path of the file in OBS.</summary>
    public string? Path { get; internal init; }

    /// <summary>Result of the import as GES sends it: <c>success</c>, <c>partiallyFailed</c> or <c>failed</c>.</summary>
    public string? Status { get; internal init; }

    /// <summary>Id of the import job.</summary>
    public string? JobId { get; internal init; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}
