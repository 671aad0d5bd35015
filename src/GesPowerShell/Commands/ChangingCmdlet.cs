using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Errors;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that changes something, or waits. It collects its input first and works at the end, so that an error upstream sends nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ChangingCmdlet : GesCmdlet
{
    private PipelineRun? _run;

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
        Run(ExecuteAsync, isCancelled => _run?.End(isCancelled));
    }

    /// <summary>How the changes are carried out. Cmdlets that can wait for jobs override it.</summary>
    private protected virtual GesRunOptions RunOptions => new() { ThrottleLimit = ThrottleLimit };

    /// <summary>The options of a command that can wait for jobs, which has these parameters.</summary>
    private protected GesRunOptions WaitOptions(bool wait, int timeoutSec, double? pollIntervalSec) => new()
    {
        Wait = wait,
        Timeout = TimeSpan.FromSeconds(timeoutSec),
        PollInterval = pollIntervalSec is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        ThrottleLimit = ThrottleLimit,
    };

    /// <summary>What is written for an outcome; null for nothing.</summary>
    private protected virtual object? OutputOf(GesOutcome outcome) => outcome.Job;

    /// <summary>Carries out changes and writes what comes of each, in their order or, when they are waited for, as they end.</summary>
    private protected Task<IReadOnlyList<GesOutcome?>> SendAsync(IReadOnlyList<(IGesClient Client, GesChange Change, RunInput Input)> changes) => RunAsync(
        changes, inOrder: !RunOptions.Wait, (client, ofClient, observer) => client.ChangeAsync(ofClient, RunOptions, observer, Context));

    /// <summary>Runs items on their connections and writes what comes of each.</summary>
    private protected async Task<IReadOnlyList<GesOutcome?>> RunAsync<T>(
        IReadOnlyList<(IGesClient Client, T Item, RunInput Input)> items,
        bool inOrder,
        Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run,
        bool eachAlone = false)
    {
        if (items.Count == 0)
        {
            return [];
        }

        _run = new PipelineRun(this, Dispatcher) { InOrder = inOrder, EachAlone = eachAlone, Output = OutputOf };
        return await _run.RunAsync(items, run, (error, client) => WriteNamedErrorAsync(error, null, client)).ConfigureAwait(false);
    }

    /// <summary>Asks the user, on the pipeline thread. False also under -WhatIf.</summary>
    /// <param name="target">What the change is about.</param>
    /// <param name="operation">One word for the change.</param>
    /// <param name="action">The change as the question says it.</param>
    /// <param name="given">As the user gave it: the TargetObject of an error.</param>
    private protected bool Ask(string target, string operation, string action, object? given)
    {
        try
        {
            return ShouldProcess(target, action);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            // Hosts report in different ways that they cannot prompt: pwsh without a terminal even with a NullReferenceException.
            this.EndWith(GesErrors.ConfirmationImpossible(operation, target, e), given);
            throw;
        }
    }
}
