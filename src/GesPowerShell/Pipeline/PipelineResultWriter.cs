using System.Management.Automation;
using GesPowerShell.Errors;

namespace GesPowerShell.Pipeline;

/// <summary>Writes the results of a command to the pipeline, and warns of results that the pipeline no longer accepts.</summary>
internal sealed class PipelineResultWriter(
    PSCmdlet cmdlet,
    PipelineThreadDispatcher dispatcher,
    ProgressBars? progress,
    IReadOnlyList<RunItem> items,
    bool inOrder,
    Func<GesOutcome, object?> output) : IGesRunObserver
{
    private readonly object _gate = new();
    private readonly Stage[] _stages = new Stage[items.Count];
    private readonly GesOutcome?[] _outcomes = new GesOutcome?[items.Count];
    private int _next;

    private enum Stage
    {
        Untouched,
        Sent,
        Accepted,
        Completed,

        /// <summary>Passed to WriteObject or WriteError. After Ctrl+C it is not known whether the next command received it.</summary>
        Passed,
        Written,
    }

    /// <summary>Returns the error to write for the error of an item.</summary>
    public Func<GesException, IGesClient, GesException> ErrorOf { get; init; } = (error, _) => error;

    /// <summary>The outcome of each item; null where it has none.</summary>
    public IReadOnlyList<GesOutcome?> Outcomes => _outcomes;

    public void OnSending(int index) => SetStage(index, Stage.Sent);

    public void OnAccepted(int index, GesJob job) => SetStage(index, Stage.Accepted);

    public bool ShowsProgress => progress is not null;

    public void OnProgress(GesProgress state) => dispatcher.Post(() => progress?.Show(state));

    public void OnCompleted(GesOutcome outcome)
    {
        lock (_gate)
        {
            _stages[outcome.Index] = Stage.Completed;
            _outcomes[outcome.Index] = outcome;
        }

        // Outside the lock, since the pipeline thread may run the action at once and takes the lock too.
        dispatcher.Post(inOrder ? () => WriteDue(overGaps: false) : () => Write(outcome));
    }

    /// <summary>Called when the work has ended: writes the results that waited for the result of an earlier item.</summary>
    public void Flush()
    {
        if (inOrder && Array.Exists(_outcomes, outcome => outcome is null))
        {
            dispatcher.Post(() => WriteDue(overGaps: true));
        }
    }

    /// <summary>
    /// Called after Ctrl+C: shows requests with an open outcome. It writes to the host, since the pipeline accepts no output any more.
    /// </summary>
    public void ShowOpenRequests()
    {
        foreach (var interrupted in Enumerable.Range(0, items.Count).Where(IsInterrupted))
        {
            Show($"{_outcomes[interrupted]!.Error!.Message} {_outcomes[interrupted]!.Error!.RecommendedAction}");
        }

        if (Names(i => _stages[i] == Stage.Sent
            || (IsUnwritten(i) && !IsInterrupted(i) && _outcomes[i]!.Error is { Kind: GesErrorKind.OperationStopped })) is { } open)
        {
            Show($"Stopped before GES answered: {open}. Whether it took these is not known; check with Get-GesGraph and Get-GesJob.");
        }

        if (Names(i => _stages[i] == Stage.Accepted
            || (IsUnwritten(i) && _outcomes[i]!.Job is { Status: not JobStatus.NotNeeded })) is { } going)
        {
            Show($"No longer waiting; GES goes on with: {going}.");
        }
    }

    /// <summary>
    /// Called when the pipeline has ended: warns of results that were not written and of graphs whose change was not sent.
    /// </summary>
    public void WarnOfUnwritten()
    {
        progress?.Hide();
        foreach (var stage in _stages)
        {
            if (stage != Stage.Written)
            {
                WarnOfItems();
                return;
            }
        }
    }

    private void WarnOfItems()
    {
        foreach (var outcome in _outcomes.OfType<GesOutcome>().Where(outcome => _stages[outcome.Index] == Stage.Completed))
        {
            var ending = outcome switch
            {
                { Error: { } error } => $": {error.Message}",
                { Job: { JobId: { } id } job } => $", {job.Status}, job {id}.",
                _ => $", {outcome.Job?.Status}.",
            };
            Warn($"The pipeline ended before this could be written: {items[outcome.Index].Label}{ending}");
        }

        if (Names(i => _stages[i] == Stage.Accepted) is { } going)
        {
            Warn($"No longer waiting; GES goes on with: {going}.");
        }

        // Answered requests have an outcome by now. An item without one was not sent, or failed with an error of the whole command.
        if (dispatcher.IsClosed && Names(i => _stages[i] is Stage.Untouched or Stage.Sent) is { } untouched)
        {
            Warn($"The pipeline ended before these were reached. Nothing was sent for: {untouched}.");
        }
    }

    private bool IsUnwritten(int index) => _stages[index] is Stage.Completed or Stage.Passed;

    /// <summary>
    /// The change of an item stopped although no request of it has an open outcome, for example between the two steps of a restore.
    /// </summary>
    private bool IsInterrupted(int index) => IsUnwritten(index)
        && _outcomes[index]!.Error is { Kind: GesErrorKind.OperationStopped, Outcome: RequestOutcome.NotSent };

    private void WriteDue(bool overGaps)
    {
        while (TakeDue(overGaps) is { } due)
        {
            Write(due);
        }
    }

    /// <summary>
    /// Takes the next result that may be written, each once: the end of the work may reach the pipeline thread before the last result.
    /// </summary>
    private GesOutcome? TakeDue(bool overGaps)
    {
        lock (_gate)
        {
            while (overGaps && _next < _outcomes.Length && _outcomes[_next] is null)
            {
                _next++;
            }

            return _next < _outcomes.Length && _outcomes[_next] is not null ? _outcomes[_next++] : null;
        }
    }

    private void Write(GesOutcome outcome)
    {
        foreach (var warning in outcome.Warnings)
        {
            cmdlet.WriteWarning(Display.Safe(warning));
        }

        if (output(outcome) is { } result)
        {
            if (outcome.Error is null)
            {
                // A job with an error counts as passed only when its error is written too: the next command may end after the job.
                SetStage(outcome.Index, Stage.Passed);
            }

            cmdlet.WriteObject(result);
        }

        if (outcome.Error is not null)
        {
            SetStage(outcome.Index, Stage.Passed);
            var item = items[outcome.Index];
            cmdlet.WriteError(ErrorOf(outcome.Error, item.Client).ToRecord(item.Given));
        }

        SetStage(outcome.Index, Stage.Written);
    }

    /// <summary>Writes a warning, or shows it in the host where the pipeline accepts no output any more.</summary>
    private void Warn(string text)
    {
        try
        {
            cmdlet.WriteWarning(Display.Safe(text));
        }
        catch (Exception e) when (e is PipelineStoppedException or ActionPreferenceStopException)
        {
            Show(text);
        }
    }

    private void Show(string text) => cmdlet.Host?.UI?.WriteWarningLine(Display.Safe(text));

    private void SetStage(int index, Stage stage)
    {
        lock (_gate)
        {
            _stages[index] = stage;
        }
    }

    /// <summary>The labels of the matching items, separated by commas; null for none.</summary>
    private string? Names(Func<int, bool> predicate)
    {
        var labels = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            if (predicate(i))
            {
                labels.Add(items[i].Label);
            }
        }

        return labels.Count == 0 ? null : Display.Safe(string.Join(", ", labels));
    }
}
