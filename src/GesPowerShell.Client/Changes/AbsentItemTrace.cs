namespace GesPowerShell.Client.Changes;

/// <summary>Something that a whole list no longer has: a deleted backup, deleted metadata.</summary>
/// <param name="change">The change.</param>
/// <param name="list">The list.</param>
/// <param name="isIt">Whether an item is the one that the change deletes.</param>
internal sealed class AbsentItemTrace<T>(GesChange change, GesListRequest<T> list, Func<T, bool> isIt) : Trace
{
    public override Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context) => Task.FromResult(change);

    public override async Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context) =>
        await reader.ListAsync(list, context).ConfigureAwait(false) is { } items && !items.Any(isIt)
            ? new TraceMatch(null, IsInDoubt: false) { IsOver = true }
            : null;
}
