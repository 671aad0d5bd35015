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

    /// <summary>A whole number that is not below <paramref name="minimum"/>; false when the value is not one.</summary>
    public bool TryGetNumber(string name, int fallback, int minimum, out int number)
    {
        number = fallback;
        return this[name] is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= minimum);
    }

    /// <summary><c>true</c> or <c>false</c>, the default; false when the value is neither.</summary>
    public bool TryGetFlag(string name, out bool flag)
    {
        flag = false;
        return this[name] is not { } text || bool.TryParse(text, out flag);
    }

    /// <summary>A date as <c>yyyy-MM-dd</c>, null when absent; false when the value is not one.</summary>
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

    // Some clients sign %20 and send a space as plus. All of them send a real plus as %2B.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

/// <summary>The part of a list that a request asks for: <c>offset</c> from 0, <c>limit</c> from 1, 10 unless given.</summary>
internal sealed record Page(int Offset, int Limit)
{
    /// <summary>Null when the query has another value.</summary>
    public static Page? Read(Query query) =>
        query.TryGetNumber("offset", 0, 0, out var offset) && query.TryGetNumber("limit", 10, 1, out var limit)
            ? new Page(offset, limit)
            : null;

    /// <summary>The items of the page; costs the page and not the list.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> items)
    {
        var end = (int)Math.Min(items.Count, (long)Offset + Limit);
        for (var i = Offset; i < end; i++)
        {
            yield return items[i];
        }
    }
}
