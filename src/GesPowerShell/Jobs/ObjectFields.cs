using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace GesPowerShell.Jobs;

/// <summary>
/// What an object says, by the names of its properties: one of ours, a deserialised one, or one that was read from CSV or JSON. What is empty
/// or cannot be understood is null.
/// </summary>
internal sealed class ObjectFields(PSObject item)
{
    private string[] _hidden = [];

    /// <summary>The same object, without some of its fields.</summary>
    public ObjectFields Without(params string[] names) => new(item) { _hidden = names };

    /// <summary>Whether there is a field of this name, empty or not.</summary>
    public bool Has(string name) => item.BaseObject is IDictionary entries ? KeyOf(entries, name) is not null : item.Properties[name] is not null;

    public string? Text(string name) => Value(name)?.ToString() is { Length: > 0 } text ? text : null;

    public bool Flag(string name) => Value(name) is true || (bool.TryParse(Text(name), out var flag) && flag);

    public double? Number(string name) => Text(name) is { } text && LanguagePrimitives.TryConvertTo<double>(text, CultureInfo.CurrentCulture, out var number) ? number : null;

    /// <summary>Local. Export-Csv writes times as the user's culture does; others write them so that everybody can read them.</summary>
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

        // What lies at the end of all times can be neither moved nor counted on, and is none of GES.
        return found is { Year: > 1970 and < 2500 } ? found.Value.ToLocalTime() : null;
    }

    /// <summary>The fields of an object inside.</summary>
    public ObjectFields? Inner(string name) => Value(name) is { } value and not string ? new ObjectFields(PSObject.AsPSObject(value)) : null;

    /// <summary>The fields of each object of a list inside.</summary>
    public IEnumerable<ObjectFields> Items(string name) =>
        (Value(name) switch
        {
            IDictionary or PSObject => new[] { Value(name) },
            IEnumerable list and not string => list,
            _ => Array.Empty<object>(),
        }).Cast<object?>().OfType<object>().Select(value => new ObjectFields(PSObject.AsPSObject(value)));

    /// <summary>Whether the field is a list, or one object, which PowerShell makes of a list of one.</summary>
    public bool IsList(string name) => Value(name) is IEnumerable and not string or PSObject;

    /// <summary>Every field with its value, in their order.</summary>
    public IEnumerable<(string Name, object? Value)> All => item.BaseObject is IDictionary entries
        ? entries.Keys.Cast<object>().Select(key => (key.ToString()!, entries[key] is { } value ? Plain(value) : null))
        : item.Properties.Where(property => property.IsGettable).Select(property => (property.Name, Value(property.Name)));

    /// <summary>The value itself; null where there is none.</summary>
    public object? Value(string name) => Raw(name) is { } value ? Plain(value) : null;

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
            // A property that is a script may fail.
            return null;
        }
    }

    /// <summary>Dictionaries of .NET tell upper and lower case apart; properties and PowerShell's own tables do not.</summary>
    private static string? KeyOf(IDictionary entries, string name) => entries.Contains(name)
        ? name
        : entries.Keys.OfType<string>().FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An object of PowerShell's own, which has properties and nothing else, stays as it is.</summary>
    private static object Plain(object value) => value is PSObject { BaseObject: not PSCustomObject and var inner } ? inner : value;
}
