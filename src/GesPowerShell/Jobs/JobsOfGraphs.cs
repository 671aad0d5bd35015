using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;

namespace GesPowerShell.Jobs;

/// <summary>Lists the jobs of some graphs through all connections that may have them.</summary>
internal sealed class JobsOfGraphs(
    PerConnection<GraphDirectory> directories,
    JobConditions conditions,
    OperationContext context,
    Func<IEnumerable<object>, Task> write,
    Func<GesException, object?, IGesClient?, Task> onError)
{
    /// <summary>Inputs for which a connection has a graph or job, or an error was written.</summary>
    private readonly HashSet<GraphInput> _answered = [];
    private readonly Dictionary<GraphInput, GesException> _notFound = [];

    /// <summary>Writes the jobs of one connection after the other, and an error for each graph that no connection has.</summary>
    public async Task ListAsync(IReadOnlyList<Selected<GraphInput>> graphs)
    {
        foreach (var client in graphs.SelectMany(graph => graph.Clients).Distinct())
        {
            await ListAsync(
                client, [.. graphs.Where(graph => graph.Clients.Contains(client)).Select(graph => graph.Input)]).ConfigureAwait(false);
        }

        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (input, _) in graphs)
        {
            if (!_answered.Contains(input) && _notFound.TryGetValue(input, out var error) && named.Add(input.Label))
            {
                await onError(error, input.Given, null).ConfigureAwait(false);
            }
        }
    }

    private async Task ListAsync(IGesClient client, IReadOnlyList<GraphInput> inputs)
    {
        var lister = new JobLister(client, context, directories.Of(client), conditions, write);
        var asked = new List<GraphInput>();
        foreach (var input in inputs)
        {
            try
            {
                await (input.IsName ? lister.AddNameAsync(input.Name!) : lister.AddIdAsync(input.Id!)).ConfigureAwait(false);
                asked.Add(input);
            }
            catch (GesException e) when (e.Kind == GesErrorKind.ObjectNotFound)
            {
                _notFound[input] = e;
            }
            catch (GesException e)
            {
                _answered.Add(input);
                await onError(e, input.Given, client).ConfigureAwait(false);
            }
        }

        try
        {
            var missing = await lister.ListAsync().ConfigureAwait(false);
            foreach (var input in asked)
            {
                if (input.IsName && !input.IsPattern
                    && missing.Contains(WildcardPattern.Unescape(input.Name), StringComparer.OrdinalIgnoreCase))
                {
                    _notFound[input] = GesErrors.JobsOfNoGraph(WildcardPattern.Unescape(input.Name));
                }
                else
                {
                    _answered.Add(input);
                }
            }
        }
        catch (GesException e)
        {
            _answered.UnionWith(asked);
            await onError(e, null, client).ConfigureAwait(false);
        }
    }
}
