using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Listing;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Changes;

/// <summary>The reads of traces.</summary>
/// <param name="handler">Sends the reads.</param>
/// <param name="serviceClock">The clock for the days of the job list.</param>
internal sealed class TraceReader(IRequestHandler handler, ServiceClock serviceClock)
{
    public Task<GesGraph> GraphAsync(string graphId, OperationContext context) => handler.SendAsync(new ShowGraph(graphId), context);

    /// <summary>The scenes that a graph is subscribed to.</summary>
    public Task<IReadOnlyList<GesScene>> ScenesAsync(string graphId, OperationContext context) =>
        handler.SendAsync(new ListScenes { GraphId = graphId }, context);

    /// <summary>
    /// The jobs of graphs with a name, of yesterday, today and tomorrow by the clock of GES, since midnight may pass between two searches.
    /// </summary>
    public async Task<IReadOnlyList<GesJob>> JobsAsync(string graphName, OperationContext context)
    {
        var today = serviceClock.Now.UtcDateTime.Date;
        var request = new ListJobs { GraphName = graphName, FromDay = today.AddDays(-1), ToDay = today.AddDays(1) };
        var jobs = await new PagedList<GesJob>(handler, request).ReadAllAsync(context.WithoutWarnings()).ConfigureAwait(false);
        return [.. jobs.Where(job => job.GraphName == graphName)];
    }

    /// <summary>A complete list; null when GES showed fewer items than it counted, since a missing item may then exist.</summary>
    public async Task<IReadOnlyList<T>?> ListAsync<T>(GesListRequest<T> request, OperationContext context)
    {
        var isComplete = true;
        var items = await new PagedList<T>(handler, request).ReadAllAsync(context with { Warning = OnWarning }).ConfigureAwait(false);
        return isComplete ? items : null;

        void OnWarning(string text)
        {
            isComplete = false;
            context.Verbose?.Invoke(text);
        }
    }
}
