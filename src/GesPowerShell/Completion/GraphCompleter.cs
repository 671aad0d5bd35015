using System.Management.Automation;

namespace GesPowerShell.Completion;

/// <summary>Completes graphs. Graphs in a state that the command accepts come first.</summary>
internal abstract class GraphCompleter : ServiceCompleter<GesGraph>
{
    private protected sealed override Task<IReadOnlyList<GesGraph>> ReadAsync(IGesClient client, OperationContext context) =>
        client.List(new ListGraphs()).ReadAllAsync(context);

    private protected sealed override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesGraph> known, string command, TypedWord word, BoundParameters bound)
    {
        var change = ChangeSemantics.OfCmdlet(command);
        return Offer(
            known.OrderByDescending(graph => change is null || change.Fits(graph))
                .ThenBy(graph => graph.Name, StringComparer.OrdinalIgnoreCase),
            word);
    }

    private protected abstract IEnumerable<CompletionResult> Offer(IEnumerable<GesGraph> graphs, TypedWord word);

    private protected static string About(GesGraph graph) =>
        string.Join(", ", new[] { $"{graph.Name}: {graph.Status}", graph.Size, graph.Edition }.Where(part => !string.IsNullOrEmpty(part)));
}
