using System.Management.Automation;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes versions to upgrade to, newest first: the versions of the project's graphs that are later than the version of a named graph.
/// GES has no list of versions.
/// </summary>
internal sealed class NewVersionCompleter : ServiceCompleter<GesGraph>
{
    private protected override Task<IReadOnlyList<GesGraph>> ReadAsync(IGesClient client, OperationContext context) =>
        client.List(new ListGraphs()).ReadAllAsync(context);

    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesGraph> known, string command, TypedWord word, BoundParameters bound)
    {
        var named = known.Where(graph => NamedGraphs.Has(bound, graph.Id, graph.Name)).Select(VersionOf).OfType<Version>().ToList();
        return
            from graph in known
            let version = VersionOf(graph)
            where version is not null && (named.Count == 0 || named.Any(present => present < version)) && word.Begins(graph.Version)
            group graph by (Text: graph.Version!, Version: version) into users
            orderby users.Key.Version descending
            select word.Complete(users.Key.Text, users.Key.Text, $"Version of {GraphValueCompleter.NamesOf(users)}");
    }

    private static Version? VersionOf(GesGraph graph) => Version.TryParse(graph.Version, out var version) ? version : null;
}
