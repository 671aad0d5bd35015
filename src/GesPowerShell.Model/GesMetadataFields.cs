using System.Collections.ObjectModel;

namespace GesPowerShell;

/// <summary>Undocumented fields of a property of metadata, key to value.</summary>
public sealed class GesMetadataFields : ReadOnlyDictionary<string, string>
{
    internal GesMetadataFields(IDictionary<string, string> fields)
        : base(fields)
    {
    }

    internal static GesMetadataFields None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>All fields, for example <c>index=true; ttl=3600</c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(field => $"{field.Key}={field.Value}"));
}
