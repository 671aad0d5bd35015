namespace GesPowerShell;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items that no earlier page had.</param>
/// <param name="IsLast">Whether this is the last page.</param>
internal sealed record GesPage<T>(IReadOnlyList<T> Items, bool IsLast);
