using System.Collections.ObjectModel;

namespace GesPowerShell;

/// <summary>Tags of a graph, key to value. Keys ignore case, as in PowerShell's own tables.</summary>
public sealed class GesTags : ReadOnlyDictionary<string, string>
{
    internal GesTags(IDictionary<string, string> tags)
        : base(tags)
    {
    }

    internal static GesTags None { get; } = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>All tags, for example <c>env=demo; team=risk</c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(tag => $"{tag.Key}={tag.Value}"));
}
