using System.Collections.ObjectModel;

namespace GesPowerShell;

/// <summary>A list whose text shows its items, for example in a CSV file.</summary>
internal sealed class ReadableList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    public static ReadableList<T> None { get; } = new([]);

    /// <summary>Wraps a list; null becomes an empty list.</summary>
    public static ReadableList<T> Of(List<T>? items) => items is { Count: > 0 } ? new(items) : None;

    public override string ToString() => string.Join("; ", this);
}
