using System.Collections;
using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

/// <summary>A -Property argument: a name, with wildcards or not, a script block, or a hashtable with Name and Expression.</summary>
internal sealed class PropertyPicker
{
    private readonly Func<PSObject, IEnumerable<(string Name, object? Value)>> _pick;

    private PropertyPicker(Func<PSObject, IEnumerable<(string Name, object? Value)>> pick) => _pick = pick;

    public static PropertyPicker From(object argument) => (argument is PSObject wrapped ? wrapped.BaseObject : argument) switch
    {
        ScriptBlock script => new(o => [(script.ToString().Trim(), Evaluate(script, o))]),
        Hashtable table => FromTable(table),
        var name => FromName(LanguagePrimitives.ConvertTo<string>(name)),
    };

    public IEnumerable<(string Name, object? Value)> Pick(PSObject item) => _pick(item);

    /// <summary>The one value to sort, group or measure by.</summary>
    public object? Value(PSObject item) => _pick(item).Select(p => p.Value).FirstOrDefault();

    private static PropertyPicker FromTable(Hashtable table)
    {
        var expression = From(Entry(table, "Expression")
            ?? throw new PSInvalidOperationException("A calculated property needs an Expression."));
        return Entry(table, "Name", "Label") is { } name
            ? new(o => [(LanguagePrimitives.ConvertTo<string>(name), expression.Value(o))])
            : expression;
    }

    private static PropertyPicker FromName(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            return new(o => [(o.Properties[name]?.Name ?? name, Read(o.Properties[name]))]);
        }

        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return new(o => o.Properties.Where(p => pattern.IsMatch(p.Name)).Select(p => (p.Name, Read(p))));
    }

    // PowerShell accepts every beginning of the words: n, name, l, label, e, expression.
    private static object? Entry(Hashtable table, params string[] words) => table.Keys.Cast<object>()
        .Where(k => words.Any(w => w.StartsWith(k.ToString()!, StringComparison.OrdinalIgnoreCase)))
        .Select(k => table[k])
        .FirstOrDefault();

    private static object? Read(PSPropertyInfo? property)
    {
        try
        {
            return property?.Value;
        }
        catch (GetValueException)
        {
            // As the real commands: a property that cannot be read is empty.
            return null;
        }
    }

    private static object? Evaluate(ScriptBlock script, PSObject item)
    {
        var results = script.InvokeWithContext(functionsToDefine: null, [new PSVariable("_", item)]);
        return results.Count switch
        {
            0 => null,
            1 => results[0],
            _ => results.ToArray(),
        };
    }
}
