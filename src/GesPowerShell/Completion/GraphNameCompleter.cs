using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes names of graphs. Wildcard characters are escaped, and names that -Name does not accept are left to -GraphId.
/// </summary>
internal sealed class GraphNameCompleter : GraphCompleter
{
    private protected override IEnumerable<CompletionResult> Offer(IEnumerable<GesGraph> graphs, TypedWord word) =>
        from graph in graphs
        where word.Begins(graph.Name)
        group graph by graph.Name into namesakes
        let name = WildcardPattern.Escape(namesakes.Key)
        where GraphNames.Accepts(name)
        let count = namesakes.Count()
        let about = count == 1
            ? About(namesakes.First())
            : FormattableString.Invariant($"{namesakes.Key}: a name of {count} graphs, -GraphId tells them apart")
        select word.Complete(name, namesakes.Key, about);
}
