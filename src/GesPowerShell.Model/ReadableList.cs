using System.Collections.ObjectModel;

namespace GesPowerShell;

/// <summary>A list that says what is in it where there is only place for a text, as in a CSV file.</summary>
internal sealed class ReadableList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    public static ReadableList<T> None { get; } = new([]);

    /// <summary>Null is an empty one.</summary>
    public static ReadableList<T> Of(List<T>? items) => items is { Count: > 0 } ? new(items) : None;

    public override string ToString() => string.Join("; ", this);
}
