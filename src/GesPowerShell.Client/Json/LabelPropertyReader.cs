using System.Globalization;

namespace GesPowerShell.Client.Json;

/// <summary>
/// Reads the documented keys of a label's property, in both spellings. Other keys, and documented ones with an invalid value, go to the
/// other fields, so that no field of GES is lost.
/// </summary>
internal sealed class LabelPropertyReader
{
    private const string TypeName = "TYPENAME";

    /// <summary>The fields that were not yet read, in the order of the answer.</summary>
    private readonly List<KeyValuePair<string, string>> _left = [];

    public LabelPropertyReader(LabelPropertyDto dto)
    {
        foreach (var field in dto.Fields ?? [])
        {
            if (JsonElementReader.TextOf(field.Value) is { } text)
            {
                _left.Add(new KeyValuePair<string, string>(field.Key, text));
            }
        }
    }

    public GesMetadataProperty Read() => new()
    {
        Name = Take("NAME", text => text),
        DataType = Take("DATATYPE", text => text),
        Cardinality = Take("CARDINALITY", text => text),
        MaxDataSize = Take("MAXDATASIZE", Whole),
        TypeNameCount = (int?)Take<long?>("TYPENAMECOUNT", text => Whole(text) is { } count and <= int.MaxValue ? count : null),
        TypeNames = TakeTypeNames(),
        OtherFields = TakeRest(),
    };

    private T? Take<T>(string key, Func<string, T?> read)
    {
        for (var i = 0; i < _left.Count; i++)
        {
            if (Plain(_left[i].Key) == key && read(_left[i].Value) is { } value)
            {
                _left.RemoveAt(i);
                return value;
            }
        }

        return default;
    }

    private ReadableList<string> TakeTypeNames()
    {
        var numbered = _left.FindAll(field => Number(field.Key) is not null);
        _ = _left.RemoveAll(field => Number(field.Key) is not null);
        return ReadableList<string>.Of([.. numbered.OrderBy(field => Number(field.Key)).Select(field => field.Value)]);
    }

    private GesMetadataFields TakeRest()
    {
        if (_left.Count == 0)
        {
            return GesMetadataFields.None;
        }

        var rest = new Dictionary<string, string>(StringComparer.Ordinal);
        _left.ForEach(field => rest[field.Key] = field.Value);
        return new GesMetadataFields(rest);
    }

    /// <summary>The number in typeName1, typeName2 …; null for other keys.</summary>
    private static long? Number(string key) =>
        Plain(key) is var plain && plain.StartsWith(TypeName, StringComparison.Ordinal) ? Whole(plain.Substring(TypeName.Length)) : null;

    private static string Plain(string key) => key.Replace("_", "").ToUpperInvariant();

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
