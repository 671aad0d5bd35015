using System.Globalization;

namespace GesPowerShell.Client.Errors;

/// <summary>A text without its JSON and percent escapes. It maps each character to its position in the original text.</summary>
internal sealed class EscapedText
{
    private readonly char[] _characters;

    /// <summary>For each character its position in the original text; the last element is the length of the original text.</summary>
    private readonly int[] _origins;

    private EscapedText(char[] characters, int[] origins)
    {
        _characters = characters;
        _origins = origins;
    }

    private int Length => _characters.Length;

    /// <summary>Whether a text may have escapes.</summary>
    public static bool HasEscapes(ReadOnlySpan<char> text) => text.IndexOfAny('%', '\\') >= 0;

    public static EscapedText Of(string text)
    {
        var origins = new int[text.Length + 1];
        for (var i = 0; i < origins.Length; i++)
        {
            origins[i] = i;
        }

        return new EscapedText(text.ToCharArray(), origins);
    }

    public ReadOnlySpan<char> Characters => _characters;

    public (int Start, int End) Origin(int start, int length) => (_origins[start], _origins[start + length]);

    /// <summary>Removes one layer of escapes; null when the text has none.</summary>
    public EscapedText? Unescape()
    {
        if (!HasEscapes(_characters))
        {
            return null;
        }

        var plain = new List<char>(Length);
        var from = new List<int>(Length + 1);
        for (var i = 0; i < Length;)
        {
            var (character, length) = Read(i);
            plain.Add(character);
            from.Add(_origins[i]);
            i += length;
        }

        from.Add(_origins[Length]);
        return plain.Count == Length ? null : new EscapedText([.. plain], [.. from]);
    }

    private (char Character, int Length) Read(int i) => _characters[i] switch
    {
        '%' when Hex(i + 1, 2) is { } c => (c, 3),
        '\\' when i + 1 < Length && _characters[i + 1] == 'u' && Hex(i + 2, 4) is { } c => (c, 6),
        '\\' when i + 1 < Length && _characters[i + 1] is '"' or '\\' or '/' => (_characters[i + 1], 2),
        var c => (c, 1),
    };

    private char? Hex(int start, int length) =>
        start + length <= Length
        && int.TryParse(new string(_characters, start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
