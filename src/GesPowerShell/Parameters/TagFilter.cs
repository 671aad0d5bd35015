using System.Collections;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Inputs;

namespace GesPowerShell.Parameters;

/// <summary>
/// The filter of <c>-Tag</c>: graphs that have every one of the tags. A tag is a key, <c>key=value</c>, or an entry of a hashtable, where a
/// null value matches any value. Values may have wildcards. Keys and values are compared without case, as in the tags of a graph.
/// </summary>
internal sealed class TagFilter
{
    private readonly List<(string Key, WildcardPattern? Value)> _wanted = [];

    public TagFilter(IEnumerable<object?>? given)
    {
        foreach (var (key, value) in Entries(given))
        {
            _wanted.Add((key!, value is null ? null : Patterns.Of(value)));
        }
    }

    /// <summary>The error for values that are not tags; null for valid ones. An unset variable must not select every graph.</summary>
    public static GesException? Problem(IEnumerable<object?>? given)
    {
        var entries = Entries(given).ToList();
        return entries.Count == 0 || entries.Exists(entry => string.IsNullOrWhiteSpace(entry.Key)) ? GesErrors.InputMissing("-Tag")
            : entries.Find(entry => entry.Value is not null && !Wildcards.AreValid(entry.Value)) is { Key: { } key }
                ? GesErrors.SettingInvalid("Tag", $"the value for {key} is no pattern: {Wildcards.Invalid}")
            : null;
    }

    public bool Passes(GesTags tags) =>
        _wanted.TrueForAll(tag => tags.TryGetValue(tag.Key, out var value) && tag.Value?.IsMatch(value ?? "") != false);

    private static IEnumerable<(string? Key, string? Value)> Entries(IEnumerable<object?>? given)
    {
        foreach (var item in given ?? [])
        {
            var plain = PSObjects.Unwrap(item);
            if (plain is IDictionary table)
            {
                foreach (DictionaryEntry entry in table)
                {
                    yield return (entry.Key.ToString(), entry.Value?.ToString());
                }
            }
            else
            {
                var text = plain?.ToString() ?? "";
                var end = text.IndexOf('=');
                yield return end < 0 ? (text, null) : (text.Substring(0, end).TrimEnd(), text.Substring(end + 1).TrimStart());
            }
        }
    }
}
