namespace GesPowerShell;

/// <summary>The next part of a list.</summary>
/// <param name="Items">Items that no earlier page had.</param>
/// <param name="IsLast">Nothing comes after this page.</param>
internal sealed record GesPage<T>(IReadOnlyList<T> Items, bool IsLast);
