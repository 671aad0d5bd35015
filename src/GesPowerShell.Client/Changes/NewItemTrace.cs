namespace GesPowerShell.Client.Changes;

/// <summary>The trace of a new graph, backup or metadata in a list.</summary>
/// <param name="change">The change.</param>
/// <param name="list">The list.</param>
/// <param name="canBe">Whether an item can be the new object.</param>
/// <param name="idOf">Returns the id of an item.</param>
/// <param name="versionOf">Returns a value that changes with the item; null where the change never replaces an existing item.</param>
internal sealed class NewItemTrace<T>(
    GesChange change, GesListRequest<T> list, Func<T, bool> canBe, Func<T, string?> idOf, Func<T, string?>? versionOf = null) : Trace
{
    private HashSet<string>? _before;

    public override async Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context)
    {
        var items = await reader.ListAsync(list, context).ConfigureAwait(false);
        _before = items is null ? null : new HashSet<string>(items.Where(canBe).Select(VersionOf), StringComparer.Ordinal);
        return change;
    }

    /// <summary>Needs a complete list from before the request. Of several new items the last one in the list is taken.</summary>
    public override async Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context)
    {
        if (_before is null || await reader.ListAsync(list, context).ConfigureAwait(false) is not { } items)
        {
            return null;
        }

        var added = items.Where(item => canBe(item) && !_before.Contains(VersionOf(item))).ToList();
        return added.Count == 0
            ? null
            : new TraceMatch(null, IsInDoubt: added.Count > 1 || change.Semantics.IsTraceInDoubt)
            {
                ResultId = idOf(added[added.Count - 1]),
                IsOver = change.Semantics.EndsWithAnswer,
            };
    }

    private string VersionOf(T item) => (versionOf ?? idOf)(item) ?? "";
}
