using System.Diagnostics;
using System.Management.Automation;
using GesPowerShell.Completion;

namespace GesPowerShell.Pipeline;

/// <summary>Carries out the changes, or the waiting, of one command and writes the results to its pipeline.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="dispatcher">The way to its pipeline thread.</param>
internal sealed class PipelineRun(PSCmdlet cmdlet, PipelineThreadDispatcher dispatcher)
{
    private readonly Stopwatch _sinceBegun = Stopwatch.StartNew();
    private PipelineResultWriter? _results;

    /// <summary>Whether results are written in the order of the items, else as they come.</summary>
    public bool InOrder { get; init; }

    /// <summary>Whether each item is a run of its own.</summary>
    public bool EachAlone { get; init; }

    /// <summary>What is written for an outcome; null for nothing. The job, where it is not said otherwise.</summary>
    public Func<GesOutcome, object?> Output { get; init; } = outcome => outcome.Job;

    /// <summary>Runs the items of each connection, all connections at the same time.</summary>
    /// <param name="items">What is sent or followed.</param>
    /// <param name="run">Runs the items of one connection.</param>
    /// <param name="onError">Takes the error of one of several connections.</param>
    /// <returns>The outcome of each item; null for those that the run did not come to.</returns>
    public async Task<IReadOnlyList<GesOutcome?>> RunAsync<T>(
        IReadOnlyList<(IGesClient Client, T Item, RunInput Input)> items,
        Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run,
        Func<GesException, IGesClient, Task> onError)
    {
        // One request without waiting is over before a bar is drawn.
        var isSeen = Screen.IsWatched && (items.Count > 1 || !InOrder);
        var progress = isSeen ? new ProgressBars(cmdlet.MyInvocation.MyCommand.Name, cmdlet.WriteProgress, () => _sinceBegun.Elapsed) : null;
        dispatcher.Idle = progress is null ? null : progress.Refresh;
        var results = new PipelineResultWriter(cmdlet, dispatcher, progress, [.. items.Select(item => item.Input)], InOrder, Output);
        _results = results;
        var groups = new ConnectionGroups<T>([.. items.Select(item => (item.Client, item.Item))], results, EachAlone);
        try
        {
            await groups.RunAsync(run, onError).ConfigureAwait(false);
        }
        finally
        {
            // Tab's graphs and jobs are no longer what GES has.
            groups.Clients.ForEach(CompletionCache.Shared.Expire);
            results.Flush();
        }

        return results.Outcomes;
    }

    /// <summary>Called on the pipeline thread when the work of the command has ended: names what was not written.</summary>
    public void End(bool isCancelled)
    {
        // After Ctrl+C PowerShell takes no output any more, not even the end of a progress bar.
        if (isCancelled)
        {
            _results?.ShowOpenRequests();
        }
        else
        {
            _results?.WarnOfUnwritten();
        }
    }
}
