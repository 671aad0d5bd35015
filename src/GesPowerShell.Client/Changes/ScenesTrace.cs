namespace GesPowerShell.Client.Changes;

/// <summary>Scenes that a graph has, or no longer has: the graph's own list of them shows it.</summary>
/// <param name="change">The change.</param>
/// <param name="scenes">The scenes that it names.</param>
/// <param name="areThere">Whether the graph has them afterwards.</param>
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
