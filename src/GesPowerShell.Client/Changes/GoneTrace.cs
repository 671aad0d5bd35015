namespace GesPowerShell.Client.Changes;

/// <summary>
/// The trace of a deleted graph: on two readings in a row GES says that it does not exist, or shows it as deleted. A single reading may
/// come from a late replica.
/// </summary>
internal sealed class GoneTrace(GraphChange change) : Trace
{
    private const int ReadingsThatProve = 2;

    private int _gone;

    public override Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context) => Task.FromResult<GesChange>(change);

    public override async Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context)
    {
        _gone = await IsGoneAsync(reader, context).ConfigureAwait(false) ? _gone + 1 : 0;
        return _gone >= ReadingsThatProve ? new TraceMatch(null, IsInDoubt: false) { IsOver = true } : null;
    }

    private async Task<bool> IsGoneAsync(TraceReader reader, OperationContext context)
    {
        try
        {
            return (await reader.GraphAsync(change.GraphId, context).ConfigureAwait(false)).StatusCode == GraphStatus.Deleted;
        }
        catch (GesException e) when (e.IsGraphGone)
        {
            return true;
        }
    }
}
