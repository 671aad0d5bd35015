using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;

namespace GesPowerShell.Inputs;

/// <summary>
/// Converts between PowerShell's objects and the plain values that the client reads and writes as JSON: there a JSON object is an array of
/// pairs, and a JSON array an array of values.
/// </summary>
internal static class JsonObjects
{
    private const int DeepestLevel = 32;

    /// <summary>Converts JSON objects to custom objects, as ConvertFrom-Json does.</summary>
    public static object? ToPowerShell(object? value) => value switch
    {
        KeyValuePair<string, object?>[] fields => ToObject(fields),
        object?[] items => Array.ConvertAll(items, ToPowerShell),
        _ => value,
    };

    /// <exception cref="FormatException">A value cannot be written as JSON.</exception>
    public static object? FromPowerShell(object? value) => FromPowerShell(value, 0);

    private static object? FromPowerShell(object? value, int level)
    {
        if (level > DeepestLevel)
        {
            throw new FormatException(string.Format(CultureInfo.InvariantCulture, "it is nested deeper than {0} levels", DeepestLevel));
        }

        var plain = PSObjects.Unwrap(value);
        return plain switch
        {
            null => null,
            string or char or Guid or Uri or Version or Enum => plain.ToString(),
            bool flag => flag,
            SwitchParameter flag => flag.ToBool(),
            byte or sbyte or short or ushort or int or uint or long => Convert.ToInt64(plain, CultureInfo.InvariantCulture),
            ulong or decimal => Convert.ToDecimal(plain, CultureInfo.InvariantCulture),
            BigInteger large => Decimal(large),
            double or float => Finite(Convert.ToDouble(plain, CultureInfo.InvariantCulture)),
            DateTime time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IDictionary entries => Pairs(entries, level),
            PSObject custom => custom.Properties.Select(field => Pair(field.Name, field.Value, level)).ToArray(),
            IEnumerable items => items.Cast<object?>().Select(item => FromPowerShell(item, level + 1)).ToArray(),
            _ => throw new FormatException($"a {plain.GetType().FullName} has no form in JSON; give hashtables, custom objects, lists, "
                + "texts and numbers"),
        };
    }

    private static KeyValuePair<string, object?>[] Pairs(IDictionary entries, int level)
    {
        var pairs = new List<KeyValuePair<string, object?>>();
        foreach (DictionaryEntry entry in entries)
        {
            pairs.Add(Pair(entry.Key.ToString()!, entry.Value, level));
        }

        return [.. pairs];
    }

    private static KeyValuePair<string, object?> Pair(string name, object? value, int level) => new(name, FromPowerShell(value, level + 1));

    /// <summary>ConvertFrom-Json reads whole numbers above 2^63 as a BigInteger.</summary>
    private static decimal Decimal(BigInteger number) => number >= (BigInteger)decimal.MinValue && number <= (BigInteger)decimal.MaxValue
        ? (decimal)number
        : throw new FormatException("it has a number of more than 28 digits");

    private static double Finite(double number) =>
        double.IsNaN(number) || double.IsInfinity(number) ? throw new FormatException("JSON has no infinite numbers") : number;

    /// <summary>Keeps the first of several names that differ only in case: in PowerShell they are one property.</summary>
    private static PSObject ToObject(KeyValuePair<string, object?>[] fields)
    {
        var result = new PSObject();
        foreach (var field in fields)
        {
            if (field.Key.Length > 0 && result.Properties[field.Key] is null)
            {
                result.Properties.Add(new PSNoteProperty(field.Key, ToPowerShell(field.Value)));
            }
        }

        return result;
    }
}
