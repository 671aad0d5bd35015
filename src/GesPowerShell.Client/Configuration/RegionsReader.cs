namespace GesPowerShell.Client.Configuration;

/// <summary>
/// Reads <c>regions.yaml</c>: under the name of each service a list of regions with <c>id</c> and <c>endpoint</c> or <c>endpoints</c>.
/// That is all of YAML that the documentation of the SDKs shows for this file, and all that is understood here. Other services are
/// skipped unread.
/// </summary>
internal ref struct RegionsReader(SettingsFile file, string service, string region)
{
    private LineReader lines = new(file.Text.Span);
    private int itemIndent = -1;
    private bool isInEndpoints;
    private string? id;
    private string? first;
    private string? found;

    /// <summary>The first endpoint that the file gives for the region; null when it gives none.</summary>
    /// <exception cref="GesException">Below the service stands something else than such a list.</exception>
    public string? Find()
    {
        var isOurs = false;
        while (found is null && lines.Next())
        {
            var line = lines.Line;
            var text = WithoutComment(line.TrimStart());
            if (text.IsEmpty || text.SequenceEqual("---".AsSpan()))
            {
                continue;
            }

            var indent = line.Length - line.TrimStart().Length;
            if (indent == 0 && text[0] != '-')
            {
                EndItem();
                isOurs = IsService(text);
                itemIndent = -1;
            }
            else if (isOurs)
            {
                if (line.Slice(0, indent).IndexOf('\t') >= 0)
                {
                    throw Bad("it is indented with a tab");
                }

                Take(text, indent);
            }
        }

        EndItem();
        return found;
    }

    private readonly bool IsService(ReadOnlySpan<char> text) => text[text.Length - 1] == ':'
        ? LineReader.Unquote(text.Slice(0, text.Length - 1).TrimEnd()).Equals(service.AsSpan(), StringComparison.OrdinalIgnoreCase)
        : throw Bad("the name of a service does not end with a colon");

    private void Take(ReadOnlySpan<char> text, int indent)
    {
        if (text[0] != '-' || (text.Length > 1 && text[1] != ' '))
        {
            if (itemIndent < 0 || indent <= itemIndent)
            {
                throw Bad("a list of regions was expected, each beginning with a hyphen");
            }

            TakePair(text);
            return;
        }

        var rest = text.Slice(1).TrimStart();
        if (itemIndent < 0 || indent == itemIndent)
        {
            EndItem();
            itemIndent = indent;
            if (!rest.IsEmpty)
            {
                TakePair(rest);
            }
        }
        else if (isInEndpoints && indent > itemIndent && !rest.IsEmpty)
        {
            first ??= LineReader.Unquote(rest).ToString();
        }
        else
        {
            throw Bad("this list has no place there");
        }
    }

    private void TakePair(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || (colon + 1 < text.Length && text[colon + 1] != ' '))
        {
            throw Bad("it is not of the form name: value");
        }

        var value = text.Slice(colon + 1).Trim();
        isInEndpoints = false;
        switch (text.Slice(0, colon).ToString())
        {
            case "id":
                id = LineReader.Unquote(value).ToString();
                break;
            case "endpoint" when !value.IsEmpty:
                first = LineReader.Unquote(value).ToString();
                break;
            case "endpoints" when value.IsEmpty:
                isInEndpoints = true;
                break;
            case "endpoints" when value[0] == '[' && value[value.Length - 1] == ']':
                var entries = value.Slice(1, value.Length - 2);
                var comma = entries.IndexOf(',');
                var entry = LineReader.Unquote((comma < 0 ? entries : entries.Slice(0, comma)).Trim());
                first ??= entry.IsEmpty ? null : entry.ToString();
                break;
            case "endpoints":
                throw Bad("endpoints is not a list");
        }
    }

    private void EndItem()
    {
        found ??= id == region ? first : null;
        id = first = null;
        isInEndpoints = false;
    }

    /// <summary>A hash begins a comment only after a blank; addresses may hold one.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> text)
    {
        var hash = !text.IsEmpty && text[0] == '#' ? 0 : text.IndexOf(" #".AsSpan());
        return hash < 0 ? text : text.Slice(0, hash).TrimEnd();
    }

    private readonly GesException Bad(string problem) => GesErrors.SettingsFileInvalid(file.Path, lines.Number, problem);
}
