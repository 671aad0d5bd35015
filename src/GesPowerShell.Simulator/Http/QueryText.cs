using System.Globalization;

namespace GesPowerShell.Simulator.Http;

/// <summary>The query of a request, decoded, in the order in which it was sent.</summary>
internal sealed class QueryText
{
    public QueryText(string text) =>
        Pairs = [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Split)];

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

    /// <summary>A whole number not below <paramref name="minimum"/>; false when there is something else.</summary>
    public bool TryGetNumber(string name, int fallback, int minimum, out int number)
    {
        number = fallback;
        return this[name] is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= minimum);
    }

    /// <summary>A date as <c>yyyy-MM-dd</c>; false when there is something else.</summary>
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

    // Some clients sign %20 and send a space as plus; a plus that is meant is sent as %2B by all of them.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
