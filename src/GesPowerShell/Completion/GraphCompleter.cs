using System.Management.Automation;

namespace GesPowerShell.Completion;

/// <summary>Completes graphs: those first that the command can do something with.</summary>
internal abstract class GraphCompleter : ServiceCompleter<GesGraph>
{
    private protected sealed override Task<IReadOnlyList<GesGraph>> ReadAsync(IGesClient client, GesCall call) => client.Graphs().ReadAllAsync(call);

    private protected sealed override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesGraph> known, string command, TypedWord word, BoundParameters bound) => Offer(
            known.OrderByDescending(graph => IsFit(graph, command)).ThenBy(graph => graph.Name, StringComparer.OrdinalIgnoreCase), word);

    private protected abstract IEnumerable<CompletionResult> Offer(IEnumerable<GesGraph> graphs, TypedWord word);

    private protected static string About(GesGraph graph) =>
        string.Join(", ", new[] { $"{graph.Name}: {graph.Status}", graph.Size, graph.Edition }.Where(part => !string.IsNullOrEmpty(part)));

    private static bool IsFit(GesGraph graph, string command) => command.Split('-')[0].ToUpperInvariant() switch
    {
        "STOP" => graph.StatusCode == GraphStatus.Running && graph.Edition != GraphEdition.Database,
        "START" => graph.StatusCode == GraphStatus.Stopped,
        "RESTART" => GraphStatus.IsRestartable(graph.StatusCode),
        _ => true,
    };
}
