using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that only reads. It writes the results of a pipeline record before it takes the next record, so that upstream pipeline
/// variables belong to the current record and <c>Select-Object -First</c> ends the work. It reads through one or several connections.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReadingCmdlet : GesCmdlet
{
    /// <summary>Maximum number of concurrent requests for one record, and of connections that are listed concurrently.</summary>
    private protected const int ReadsAtOnce = 8;

    [Parameter]
    public GesConnection?[]? Connection { get; set; }

    protected sealed override void ProcessRecord()
    {
        if (!IsRefused)
        {
            ReadRecord();
        }
    }

    /// <summary>Reads and writes the results of the current record.</summary>
    private protected abstract void ReadRecord();

    /// <summary>Runs the reads of one record.</summary>
    /// <param name="inputs">The input objects; empty for a list.</param>
    /// <param name="work">The reads.</param>
    private protected void Read(IReadOnlyCollection<IInput> inputs, Func<Task> work)
    {
        PrepareConnections(Connection, inputs);
        Run(work);
    }

    /// <summary>Writes the list of each connection in turn, page by page.</summary>
    private protected void List<T>(GesListRequest<T> request, Func<IGesClient, IReadOnlyList<T>, Task> write) => Read([], () =>
    {
        // The first pages are read concurrently: most lists have only one page.
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

    /// <summary>Reads objects and writes the results in input order. An error of one does not stop the others.</summary>
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
    /// Reads an object through the first connection that has it. Null when no connection has it and one has failed, since the object may
    /// exist there; the error of that connection was written.
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
