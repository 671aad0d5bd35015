using System.Diagnostics;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Errors;

namespace GesPowerShell.Pipeline;

/// <summary>Runs the changes or waits of a command and writes the results to its pipeline.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="dispatcher">Runs actions on its pipeline thread.</param>
internal sealed class PipelineRun(PSCmdlet cmdlet, PipelineThreadDispatcher dispatcher)
{
    private readonly Stopwatch _sinceBegun = Stopwatch.StartNew();
    private PipelineResultWriter? _results;

    /// <summary>Whether results are written in the order of the items; otherwise as they complete.</summary>
    public bool InOrder { get; init; }

    /// <summary>Whether each item is a run of its own.</summary>
    public bool EachAlone { get; init; }

    /// <summary>Returns the object to write for an outcome, null for none. The default is the job.</summary>
    public Func<GesOutcome, object?> Output { get; init; } = outcome => outcome.Job;

    /// <summary>Returns the error to write for the error of an item or of its connection.</summary>
    public Func<GesException, IGesClient, GesException> ErrorOf { get; init; } = (error, _) => error;

    /// <summary>Runs the items of all connections concurrently.</summary>
    /// <param name="items">The changes or jobs.</param>
    /// <param name="run">Runs the items of one connection.</param>
    /// <returns>The outcome of each item; null for items that were not sent.</returns>
    public async Task<IReadOnlyList<GesOutcome?>> RunAsync<T>(
        IReadOnlyList<RunItem<T>> items,
        Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run)
    {
        // A single request without a wait would end before a progress bar is drawn.
        var isSeen = (items.Count > 1 || !InOrder) && Screen.IsWatched;
        var progress = isSeen ? NewProgressBars() : null;
        dispatcher.Idle = progress is null ? null : progress.Refresh;
        var results = new PipelineResultWriter(cmdlet, dispatcher, progress, items, InOrder, Output) { ErrorOf = ErrorOf };
        _results = results;
        try
        {
            await new ConnectionGroups<T>(items, results, EachAlone).RunAsync(run, WriteErrorAsync).ConfigureAwait(false);
        }
        finally
        {
            ExpireCompletion(items);
            results.Flush();
        }

        return results.Outcomes;
    }

    /// <summary>The cached graphs and jobs of completion are outdated after a change.</summary>
    private static void ExpireCompletion(IReadOnlyList<RunItem> items)
    {
        foreach (var client in items.Select(item => item.Client).Distinct())
        {
            CompletionCache.Shared.Expire(client);
        }
    }

    private ProgressBars NewProgressBars() =>
        new(cmdlet.MyInvocation.MyCommand.Name, cmdlet.WriteProgress, () => _sinceBegun.Elapsed);

    /// <summary>Called on the pipeline thread when the work has ended: reports results that were not written.</summary>
    public void End(bool isCancelled)
    {
        // After Ctrl+C PowerShell accepts no output any more, not even the end of a progress bar.
        if (isCancelled)
        {
            _results?.ShowOpenRequests();
        }
        else
        {
            _results?.WarnOfUnwritten();
        }
    }

    /// <summary>Writes the error of a connection when others have succeeded.</summary>
    private Task WriteErrorAsync(GesException error, IGesClient client) =>
        dispatcher.InvokeAsync(() => cmdlet.WriteError(ErrorOf(error, client).ToRecord(null)));
}
