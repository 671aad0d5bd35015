using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that sends changes or waits for jobs. It collects its input and works in EndProcessing, so that after an error upstream no
/// change is sent.
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

    /// <summary>The accepted input objects. Without any, the command does nothing and needs no connection.</summary>
    private protected abstract IReadOnlyCollection<IInput> Inputs { get; }

    /// <summary>Processes all input. It starts on the pipeline thread and continues on other threads after its first await.</summary>
    private protected abstract Task ExecuteAsync();

    protected override void EndProcessing()
    {
        var inputs = Inputs;
        if (IsRefused || inputs.Count == 0)
        {
            return;
        }

        PrepareConnections([Connection], inputs);
        Run(ExecuteAsync, isCancelled => _run?.End(isCancelled));
    }

    /// <summary>The options for sending. Cmdlets that can wait for jobs override it.</summary>
    private protected virtual GesRunOptions RunOptions => new() { ThrottleLimit = ThrottleLimit };

    /// <summary>The options of a cmdlet with the parameters for waiting.</summary>
    private protected GesRunOptions WaitOptions(bool wait, int timeoutSec, double? pollIntervalSec) => new()
    {
        Wait = wait,
        Timeout = TimeSpan.FromSeconds(timeoutSec),
        PollInterval = pollIntervalSec is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        ThrottleLimit = ThrottleLimit,
    };

    /// <summary>The object that is written for an outcome; null for none.</summary>
    private protected virtual object? OutputOf(GesOutcome outcome) => outcome.Job;

    /// <summary>Names a target in confirmation prompts, with its project when the command has several connections.</summary>
    private protected string TargetName(string description, IGesClient client) =>
        Connections.HasSeveral ? $"{description} of {ConnectionSelector.Place(client)}" : description;

    /// <summary>A change to send.</summary>
    private protected static RunItem<GesChange> ToItem(IGesClient client, GesChange change, object? given) =>
        new(client, change, change.Description, given);

    /// <summary>Sends changes and writes their results in input order, or with a wait as they complete.</summary>
    private protected Task<IReadOnlyList<GesOutcome?>> SendAsync(IReadOnlyList<RunItem<GesChange>> changes)
    {
        var options = RunOptions;
        return RunAsync(
            changes, inOrder: !options.Wait, (client, ofClient, observer) => client.ChangeAsync(ofClient, options, observer, Context));
    }

    /// <summary>Runs items on their connections and writes their results.</summary>
    private protected Task<IReadOnlyList<GesOutcome?>> RunAsync<T>(
        IReadOnlyList<RunItem<T>> items,
        bool inOrder,
        Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run,
        bool eachAlone = false)
    {
        if (items.Count == 0)
        {
            return Task.FromResult<IReadOnlyList<GesOutcome?>>([]);
        }

        _run = new PipelineRun(this, Dispatcher) { InOrder = inOrder, EachAlone = eachAlone, Output = OutputOf, ErrorOf = NameProject };
        return _run.RunAsync(items, run);
    }
}
