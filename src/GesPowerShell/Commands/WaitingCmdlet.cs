using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that can follow jobs to their end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WaitingCmdlet : ConnectedCmdlet
{
    private readonly Stopwatch sinceBegun = Stopwatch.StartNew();
    private RunReport? report;

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    [Parameter]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    private protected GesRunOptions Options(bool wait) => new()
    {
        Wait = wait,
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        PollInterval = PollIntervalSec is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        ThrottleLimit = ThrottleLimit,
    };

    /// <summary>Where a run reports: to the pipeline. One input for each of the run.</summary>
    private protected IGesRunObserver Report(IReadOnlyList<RunInput> inputs, bool inOrder)
    {
        // None for one request that nobody waits for: drawing would take longer.
        var isSeen = Screen.IsWatched && (inputs.Count > 1 || !inOrder);
        var progress = isSeen ? new ProgressBars(MyInvocation.MyCommand.Name, WriteProgress, () => sinceBegun.Elapsed) : null;
        Pump.Idle = progress is null ? null : progress.Refresh;
        return report = new RunReport(this, Pump, progress, inputs, inOrder);
    }

    private protected override void OnWorkEnded()
    {
        // Other graphs run now than Tab knows.
        CompletionCache.Shared.Forget(Client);
        report?.Flush();
    }

    private protected override void OnCancelled() => report?.TellOpen();

    private protected override void OnEnded() => report?.TellRest();
}
