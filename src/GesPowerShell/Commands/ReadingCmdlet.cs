using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that only reads. It writes what a record of the pipeline asks for before it takes the next one, so that upstream pipeline variables
/// are those of this record and <c>Select-Object -First</c> ends the work. It reads through one or several connections.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReadingCmdlet : GesCmdlet
{
    /// <summary>Requests in flight at once for one record, and connections that are listed at once.</summary>
    private protected const int ReadsAtOnce = 8;

    [Parameter]
    public GesConnection?[]? Connection { get; set; }

    protected sealed override void ProcessRecord()
    {
        if (!IsRefused)
        {
            TakeRecord();
        }
    }

    /// <summary>Reads and writes what the current record asks for.</summary>
    private protected abstract void TakeRecord();

    /// <summary>Runs the reading of one record.</summary>
    /// <param name="sources">The things that are read; none for a list.</param>
    /// <param name="work">The reading.</param>
    private protected void Read(IReadOnlyCollection<ObjectSource> sources, Func<Task> work)
    {
        PrepareConnections(Connection, sources);
        Run(work);
    }

    /// <summary>Writes a list of each connection, one connection after the other and each page as it comes.</summary>
    private protected void List<T>(GesListRequest<T> request, Func<IGesClient, IReadOnlyList<T>, Task> write) => Read([], () =>
    {
        // The first pages are read at the same time: mostly there is no other.
        var lists = Connections.All.Select(client => (Client: client, Pages: client.List(request))).ToList();
        return ReadAhead.ForEachAsync(lists, ReadsAtOnce, list => list.Pages.NextAsync(Context), async (list, first) =>
        {
            try
            {
                for (var page = await first.ConfigureAwait(false); ; page = await list.Pages.NextAsync(Context).ConfigureAwait(false))
                {
                    await write(list.Client, page.Items).ConfigureAwait(false);
                    if (page.IsLast)
                    {
                        return;
                    }
                }
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, null, list.Client).ConfigureAwait(false);
            }
        });
    });

    /// <summary>Reads things and writes what comes of each, in their order. One that fails does not keep the others from being read.</summary>
    private protected Task ReadEachAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, Func<TItem, IGesClient, Task<TResult>> read, Func<TResult, Task> write)
        where TItem : IReadTarget
        where TResult : class => ReadAhead.ForEachAsync(items, ReadsAtOnce, item => ReadFirstAsync(item, read), async (item, result) =>
        {
            try
            {
                if (await result.ConfigureAwait(false) is { } found)
                {
                    await write(found).ConfigureAwait(false);
                }
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, item.Given, item.Clients.Count == 1 ? item.Clients[0] : null).ConfigureAwait(false);
            }
        });

    /// <summary>
    /// Reads through the first connection that has it. Null when it was not found and a connection failed, which was written: then it may exist.
    /// </summary>
    private async Task<TResult?> ReadFirstAsync<TItem, TResult>(TItem item, Func<TItem, IGesClient, Task<TResult>> read)
        where TItem : IReadTarget
        where TResult : class
    {
        if (item.Clients.Count == 1)
        {
            return await read(item, item.Clients[0]).ConfigureAwait(false);
        }

        GesException? notFound = null;
        var hasFailed = false;
        foreach (var client in item.Clients)
        {
            try
            {
                return await read(item, client).ConfigureAwait(false);
            }
            catch (GesException e) when (e.Kind == GesErrorKind.ObjectNotFound)
            {
                notFound = e;
            }
            catch (GesException e)
            {
                hasFailed = true;
                await WriteErrorAsync(e, item.Given, client).ConfigureAwait(false);
            }
        }

        return hasFailed || notFound is null ? null : throw notFound;
    }
}
