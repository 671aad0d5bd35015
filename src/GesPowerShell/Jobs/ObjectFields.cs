using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Jobs;

/// <summary>
/// Reads properties of an object by name: of a live or deserialized object, a dictionary, or a row from CSV or JSON. Empty and invalid
/// values read as null.
/// </summary>
internal sealed class ObjectFields(PSObject item)
{
    private string[] _hidden = [];

    /// <summary>Copies the object without some of its fields.</summary>
    public ObjectFields Without(params string[] names) => new(item) { _hidden = names };

    /// <summary>Whether there is a property of this name, also an empty one.</summary>
    public bool Has(string name) =>
        item.BaseObject is IDictionary entries ? KeyOf(entries, name) is not null : item.Properties[name] is not null;

    public string? Text(string name) => Value(name)?.ToString() is { Length: > 0 } text ? text : null;

    public bool Flag(string name) => Value(name) is true || (bool.TryParse(Text(name), out var flag) && flag);

    /// <summary>
    /// A number. Export-Csv writes numbers in the format of the user's culture; other formats are culture-invariant. Separators of
    /// thousands are not accepted, since what is one in the one format is the decimal separator in the other.
    /// </summary>
    public double? Number(string name) =>
        Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.CurrentCulture, out var number)
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number
        : null;

    /// <summary>A time; local. Export-Csv writes times in the format of the user's culture; other formats are culture-invariant.</summary>
    public DateTime? Time(string name)
    {
        DateTime? found = Value(name) switch
        {
            DateTime { Kind: DateTimeKind.Unspecified } time => DateTime.SpecifyKind(time, DateTimeKind.Local),
            DateTime time => time,
            DateTimeOffset time => time.LocalDateTime,
            string text when DateTime.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeLocal, out var time) => time,
            string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time) => time,
            _ => null,
        };

        // Other years cannot come from GES, and computing with the smallest and largest dates could overflow.
        return found is { Year: > 1970 and < 2500 } ? found.Value.ToLocalTime() : null;
    }

    /// <summary>The fields of a nested object; null when the property is none.</summary>
    public ObjectFields? Inner(string name) =>
        Value(name) is { } value and not string ? new ObjectFields(PSObject.AsPSObject(value)) : null;

    /// <summary>The fields of each object of a nested list.</summary>
    public IEnumerable<ObjectFields> Items(string name) =>
        (Value(name) switch
        {
            IDictionary or PSObject => new[] { Value(name) },
            IEnumerable list and not string => list,
            _ => Array.Empty<object>(),
        }).Cast<object?>().OfType<object>().Select(value => new ObjectFields(PSObject.AsPSObject(value)));

    /// <summary>Whether the field is a list, or one object, which PowerShell makes of a list of one.</summary>
    public bool IsList(string name) => Value(name) is IEnumerable and not string or PSObject;

    /// <summary>All fields with their values, in order.</summary>
    public IEnumerable<(string Name, object? Value)> All => item.BaseObject is IDictionary entries
        ? entries.Keys.Cast<object>().Select(key => (key.ToString()!, PSObjects.Unwrap(entries[key])))
        : item.Properties.Where(property => property.IsGettable).Select(property => (property.Name, Value(property.Name)));

    /// <summary>The value of a field; null where it has none.</summary>
    public object? Value(string name) => PSObjects.Unwrap(Raw(name));

    private object? Raw(string name)
    {
        if (_hidden.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (item.BaseObject is IDictionary entries)
        {
            return KeyOf(entries, name) is { } key ? entries[key] : null;
        }

        try
        {
            return item.Properties[name]?.Value;
        }
        catch (GetValueException)
        {
            // A script property may throw.
            return null;
        }
    }

    /// <summary>
    /// Finds a key without case: dictionaries of .NET are case-sensitive, properties and PowerShell's own tables are not.
    /// </summary>
    private static string? KeyOf(IDictionary entries, string name) => entries.Contains(name)
        ? name
        : entries.Keys.OfType<string>().FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));
}
