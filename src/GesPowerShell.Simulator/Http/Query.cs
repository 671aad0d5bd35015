using System.Globalization;

namespace GesPowerShell.Simulator.Http;

/// <summary>The query of a request, decoded, in the order in which it was sent.</summary>
internal sealed class Query
{
    public Query(string text) =>
        Pairs = [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Split)];

    public static Query Empty { get; } = new("");

    public IReadOnlyList<(string Name, string Value)> Pairs { get; }

    /// <summary>The first value of that name; null when absent or empty.</summary>
    public string? this[string name]
    {
        get
        {
            var value = Pairs.FirstOrDefault(pair => pair.Name == name).Value;
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    /// <summary>Reads a whole number of at least <paramref name="minimum"/>; returns false for an invalid value.</summary>
    public bool TryGetNumber(string name, int fallback, int minimum, out int number)
    {
        number = fallback;
        return this[name] is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= minimum);
    }

    /// <summary>Reads <c>true</c> or <c>false</c>, the default; returns false for an invalid value.</summary>
    public bool TryGetFlag(string name, out bool flag)
    {
        flag = false;
        return this[name] is not { } text || bool.TryParse(text, out flag);
    }

    /// <summary>Reads a date as <c>yyyy-MM-dd</c>, null when absent; returns false for an invalid value.</summary>
    public bool TryGetDate(string name, out DateOnly? date)
    {
        date = null;
        if (this[name] is not { } text)
        {
            return true;
        }

        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = day;
        return isDate;
    }

    private static (string Name, string Value) Split(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (Decode(pair), "") : (Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
    }

    // Some clients sign %20 and send a space as plus. All clients send a plus as %2B.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

/// <summary>A page of a list: <c>offset</c> from 0, <c>limit</c> from 1; the default limit is 10.</summary>
internal sealed record Page(int Offset, int Limit)
{
    /// <summary>Reads the page of a query; null for an invalid one.</summary>
    public static Page? Read(Query query) =>
        query.TryGetNumber("offset", 0, 0, out var offset) && query.TryGetNumber("limit", 10, 1, out var limit)
            ? new Page(offset, limit)
            : null;

    /// <summary>The items of the page. The cost depends on the page and not on the list.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> items)
    {
        var end = (int)Math.Min(items.Count, (long)Offset + Limit);
        for (var i = Offset; i < end; i++)
        {
            yield return items[i];
        }
    }
}
