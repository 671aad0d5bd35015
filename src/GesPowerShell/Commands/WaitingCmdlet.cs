using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that can follow jobs to their end. It collects its input first and works at the end, so that an error upstream sends nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WaitingCmdlet : GesCmdlet
{
    private readonly Stopwatch _sinceBegun = Stopwatch.StartNew();
    private PipelineResultWriter? _results;

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    [Parameter]
    public GesConnection? Connection { get; set; }

    /// <summary>The things that were taken from the input and not refused; without any, nothing is done and no connection is needed.</summary>
    private protected abstract IReadOnlyCollection<ObjectSource> Sources { get; }

    /// <summary>The work for all of the input. It begins on the pipeline thread and goes on elsewhere.</summary>
    private protected abstract Task ExecuteAsync();

    protected override void EndProcessing()
    {
        var sources = Sources;
        if (IsRefused || sources.Count == 0)
        {
            return;
        }

        PrepareConnections([Connection], sources);
        Run(ExecuteAsync, isCancelled =>
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
        });
    }

    private protected GesRunOptions Options(bool wait) => new()
    {
        Wait = wait,
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        PollInterval = PollIntervalSec is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        ThrottleLimit = ThrottleLimit,
    };

    /// <summary>Runs the items of each connection, all connections at the same time, and writes what comes of each item.</summary>
    /// <param name="items">What is sent or followed.</param>
    /// <param name="inOrder">Whether results are written in the order of the items, else as they come.</param>
    /// <param name="run">Runs the items of one connection.</param>
    private protected async Task RunAsync<T>(
        IReadOnlyList<(IGesClient Client, T Item, RunInput Input)> items, bool inOrder, Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run)
    {
        // One request without waiting is over before a bar is drawn.
        var isSeen = Screen.IsWatched && (items.Count > 1 || !inOrder);
        var progress = isSeen ? new ProgressBars(MyInvocation.MyCommand.Name, WriteProgress, () => _sinceBegun.Elapsed) : null;
        Dispatcher.Idle = progress is null ? null : progress.Refresh;
        var results = new PipelineResultWriter(this, Dispatcher, progress, [.. items.Select(item => item.Input)], inOrder);
        _results = results;
        var groups = new ConnectionGroups<T>([.. items.Select(item => (item.Client, item.Item))], results);
        try
        {
            await groups.RunAsync(run, (error, client) => WriteNamedErrorAsync(error, null, client)).ConfigureAwait(false);
        }
        finally
        {
            // Tab's graphs and jobs are no longer what GES has.
            groups.Clients.ForEach(CompletionCache.Shared.Expire);
            results.Flush();
        }
    }
}
