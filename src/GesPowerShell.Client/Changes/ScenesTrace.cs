namespace GesPowerShell.Client.Changes;

/// <summary>The trace of a changed subscription in the graph's list of scenes.</summary>
/// <param name="change">The change.</param>
/// <param name="scenes">The scenes of the change.</param>
/// <param name="areThere">Whether the graph is subscribed to them afterwards.</param>
internal sealed class ScenesTrace(GraphChange change, IReadOnlyList<string> scenes, bool areThere) : Trace
{
    public override Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context) => Task.FromResult<GesChange>(change);

    public override async Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context)
    {
        var listed = await reader.ScenesAsync(change.GraphId, context).ConfigureAwait(false);
        return scenes.All(name => listed.Any(scene => scene.Scene == name) == areThere)
            ? new TraceMatch(null, IsInDoubt: false) { IsOver = true }
            : null;
    }
}
