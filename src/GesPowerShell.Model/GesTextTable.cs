namespace GesPowerShell;

/// <summary>A text for each text, as <see cref="GesText"/> hands it to the formats of this module.</summary>
public sealed class GesTextTable
{
    private readonly Func<string, string?> _text;

    internal GesTextTable(Func<string, string?> text) => _text = text;

    /// <summary>The text that belongs to this one; null when there is none.</summary>
    /// <param name="key">Any text.</param>
    public string? this[string key] => _text(key);
}
