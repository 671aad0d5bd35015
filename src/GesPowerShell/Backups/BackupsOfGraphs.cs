using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Backups;

/// <summary>
/// Lists the backups of graphs through all connections that may have them. An id selects the backups of one graph; a name selects those of
/// all graphs that have or had this name.
/// </summary>
internal sealed class BackupsOfGraphs(
    PerConnection<BackupDirectory> backups,
    PerConnection<GraphDirectory> graphs,
    OperationContext context,
    Func<IEnumerable<GesBackup>, Task> write,
    Func<GesException, object?, IGesClient?, Task> onError)
{
    /// <summary>Writes the backups in the order of the inputs, and an error for each graph that no connection knows.</summary>
    /// <param name="inputs">The graphs.</param>
    /// <param name="limit">Maximum number of concurrent reads.</param>
    public async Task ListAsync(IReadOnlyList<Selected<GraphInput>> inputs, int limit)
    {
        var reads = inputs.SelectMany(one => one.Clients.Select(client => (one.Input, Client: client))).ToList();
        var answered = new HashSet<GraphInput>();
        var notFound = new Dictionary<GraphInput, GesException>();
        await ReadAhead.ForEachAsync(reads, limit, read => ReadAsync(read.Input, read.Client), async (read, found) =>
        {
            try
            {
                await write(await found.ConfigureAwait(false)).ConfigureAwait(false);
                _ = answered.Add(read.Input);
            }
            catch (GesException e) when (e.Kind == GesErrorKind.ObjectNotFound)
            {
                notFound[read.Input] = e;
            }
            catch (GesException e)
            {
                _ = answered.Add(read.Input);
                await onError(e, read.Input.Given, read.Client).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);

        foreach (var input in inputs.Select(one => one.Input).Where(input => !answered.Contains(input)))
        {
            await onError(notFound[input], input.Given, null).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<GesBackup>> ReadAsync(GraphInput input, IGesClient client)
    {
        if (!input.IsName)
        {
            return await backups.Of(client).OfGraphAsync(input.Id!, context).ConfigureAwait(false);
        }

        var found = await backups.Of(client).OfNameAsync(input.Name!, context).ConfigureAwait(false);
        if (found.Count == 0 && !input.IsPattern
            && (await graphs.Of(client).FindAsync(input.Name!, context).ConfigureAwait(false)).Count == 0)
        {
            throw GesErrors.BackupsOfNoGraph(WildcardPattern.Unescape(input.Name!));
        }

        return found;
    }
}
