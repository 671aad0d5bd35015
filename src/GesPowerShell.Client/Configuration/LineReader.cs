namespace GesPowerShell.Client.Configuration;

/// <summary>Reads the lines of a text as spans. It makes no copies, since a line may contain a secret.</summary>
internal ref struct LineReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The current line without trailing blanks; leading blanks are kept.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>Number of the current line, from 1.</summary>
    public int Number { get; private set; }

    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var end = _rest.IndexOfAny('\r', '\n');
        Line = (end < 0 ? _rest : _rest.Slice(0, end)).TrimEnd();
        var both = end >= 0 && end + 1 < _rest.Length && _rest[end] == '\r' && _rest[end + 1] == '\n';
        _rest = end < 0 ? [] : _rest.Slice(end + (both ? 2 : 1));
        Number++;
        return true;
    }

    /// <summary>Removes a pair of quotes around a value.</summary>
    public static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[0] == value[value.Length - 1] ? value.Slice(1, value.Length - 2) : value;
}
