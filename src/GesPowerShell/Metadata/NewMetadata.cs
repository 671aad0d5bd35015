using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GesPowerShell.Jobs;

namespace GesPowerShell.Metadata;

/// <summary>
/// Reads the description of new metadata: a GesMetadata, or an object, hashtable or JSON as the API defines it, with the labels at
/// <c>labels</c> or <c>ges_metadata.labels</c>. Names of keys are compared without regard to case and underscores.
/// </summary>
internal sealed class NewMetadata(PSObject item)
{
    /// <summary>Keys of a property in the spelling of the API.</summary>
    private static readonly string[] Keys = ["name", "dataType", "cardinality", "maxDataSize", "typeNameCount"];

    private readonly ObjectFields _fields = new(item);

    public string? Name => _fields.Text("name");

    public string? Description => _fields.Text("description");

    public string? MetadataPath => _fields.Text("metadata_path") ?? _fields.Text("MetadataPath");

    /// <summary>Whether the object has labels. An object without labels is of another kind.</summary>
    public bool HasLabels => LabelHolder is not null;

    /// <summary>The object that has the labels: the given object or the value of its ges_metadata.</summary>
    private ObjectFields? LabelHolder =>
        _fields.Has("labels") ? _fields : _fields.Inner("ges_metadata") is { } inner && inner.Has("labels") ? inner : null;

    /// <exception cref="FormatException">The labels are invalid; the message names the rule that they break.</exception>
    public IReadOnlyList<NewMetadataLabel> Labels()
    {
        if (LabelHolder is not { } holder || !holder.IsList("labels"))
        {
            throw new FormatException("its labels are no list; metadata that was only listed has none, "
                + "Get-GesMetadata -Detailed reads them");
        }

        return [.. holder.Items("labels").Select(Label)];
    }

    private static NewMetadataLabel Label(ObjectFields label)
    {
        var name = label.Text("name") ?? throw new FormatException("one of its labels has no name");
        return new NewMetadataLabel(name, [.. label.Items("properties").Select(property => Property(name, property))]);
    }

    private static Dictionary<string, string> Property(string label, ObjectFields property)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in property.All)
        {
            if (value is IDictionary others)
            {
                foreach (DictionaryEntry other in others)
                {
                    Put(other.Key.ToString()!, other.Value);
                }
            }
            else if (value is IEnumerable names and not string)
            {
                // The API numbers the values of an enum: typeName1, typeName2 ...
                var number = 0;
                foreach (var name in names)
                {
                    Put(string.Format(CultureInfo.InvariantCulture, "typeName{0}", ++number), name);
                }
            }
            else
            {
                Put(key, value);
            }
        }

        return !result.TryGetValue("name", out var named) ? throw new FormatException($"a property of label '{label}' has no name")
            : !result.ContainsKey("dataType") ? throw new FormatException($"property '{named}' of label '{label}' has no dataType")
            : result.TryGetValue("cardinality", out var cardinality) && cardinality is not ("single" or "list" or "set")
                ? throw new FormatException($"the cardinality of property '{named}' of label '{label}' is one of single, list and set")
            : result;

        void Put(string key, object? value)
        {
            var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
            if (Convert.ToString(plain, CultureInfo.InvariantCulture) is { Length: > 0 } text)
            {
                result[Array.Find(Keys, known => IsSame(known, key)) ?? key] = text;
            }
        }
    }

    private static bool IsSame(string known, string key) => string.Equals(known, key.Replace("_", ""), StringComparison.OrdinalIgnoreCase);
}
