using System.Collections.ObjectModel;

namespace GesPowerShell;

/// <summary>A list that says what is in it where there is only place for a text, as in a CSV file.</summary>
internal sealed class ReadableList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    public static ReadableList<T> None { get; } = new([]);

    public override string ToString() => string.Join("; ", this);
}
