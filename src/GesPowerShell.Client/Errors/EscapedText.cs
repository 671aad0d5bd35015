using System.Globalization;

namespace GesPowerShell.Client.Errors;

/// <summary>A text as it reads when what JSON and addresses escape is unescaped, and where each of its characters came from.</summary>
internal sealed class EscapedText
{
    private readonly char[] _characters;

    /// <summary>Where each character began in the text as it was first; at the end, the length of that.</summary>
    private readonly int[] _origins;

    private EscapedText(char[] characters, int[] origins)
    {
        _characters = characters;
        _origins = origins;
    }

    public int Length => _characters.Length;

    public static EscapedText Of(string text)
    {
        var own = new int[text.Length + 1];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = i;
        }

        return new EscapedText(text.ToCharArray(), own);
    }

    public ReadOnlySpan<char> Slice(int start, int length) => _characters.AsSpan(start, length);

    public (int Start, int End) Origin(int start, int length) => (_origins[start], _origins[start + length]);

    /// <summary>One layer less; null when nothing is escaped.</summary>
    public EscapedText? Unescape()
    {
        if (_characters.AsSpan().IndexOfAny('%', '\\') < 0)
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
