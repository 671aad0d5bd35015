using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>Completes ids of graphs by the beginning of the id or of the name.</summary>
internal sealed class GraphIdCompleter : GraphCompleter
{
    private protected override IEnumerable<CompletionResult> Offer(IEnumerable<GesGraph> graphs, TypedWord word) =>
        from graph in graphs
        where Ids.Accepts(graph.Id) && (word.Begins(graph.Id) || word.Begins(graph.Name))
        select word.Complete(graph.Id, $"{graph.Name} ({Short(graph.Id)})", About(graph));
}
