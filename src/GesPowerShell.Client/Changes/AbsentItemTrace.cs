namespace GesPowerShell.Client.Changes;

/// <summary>The trace of a delete: a complete list no longer has the backup or metadata.</summary>
/// <param name="change">The change.</param>
/// <param name="list">The list.</param>
/// <param name="isIt">Whether an item is the deleted one.</param>
internal sealed class AbsentItemTrace<T>(GesChange change, GesListRequest<T> list, Func<T, bool> isIt) : Trace
{
    public override Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context) => Task.FromResult(change);

    public override async Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context) =>
        await reader.ListAsync(list, context).ConfigureAwait(false) is { } items && !items.Any(isIt)
            ? new TraceMatch(null, IsInDoubt: false) { IsOver = true }
            : null;
}
