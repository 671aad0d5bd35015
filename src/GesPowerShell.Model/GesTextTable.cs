namespace GesPowerShell;

/// <summary>Maps texts to texts by an indexer, for the format files of this module. See <see cref="GesText"/>.</summary>
public sealed class GesTextTable
{
    private readonly Func<string, string?> _text;

    internal GesTextTable(Func<string, string?> text) => _text = text;

    /// <summary>The mapped text; null when there is none.</summary>
    /// <param name="key">Any text.</param>
    public string? this[string key] => _text(key);
}
