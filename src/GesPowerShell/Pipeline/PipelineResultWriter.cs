using System.Management.Automation;
using GesPowerShell.Errors;

namespace GesPowerShell.Pipeline;

/// <summary>Writes the results of a run to the pipeline, and names those that the pipeline does not take any more.</summary>
internal sealed class PipelineResultWriter(
    PSCmdlet cmdlet,
    PipelineThreadDispatcher dispatcher,
    ProgressBars? progress,
    IReadOnlyList<RunInput> inputs,
    bool inOrder,
    Func<GesOutcome, object?> output) : IGesRunObserver
{
    private readonly object _gate = new();
    private readonly Stage[] _stages = new Stage[inputs.Count];
    private readonly GesOutcome?[] _outcomes = new GesOutcome?[inputs.Count];
    private int _next;

    private enum Stage
    {
        Untouched,
        Sent,
        Answered,
        Finished,

        /// <summary>Passed to PowerShell. After Ctrl+C it is not known whether the next command received it.</summary>
        Passed,
        Written,
    }

    /// <summary>The outcome of each input; null for those that have none.</summary>
    public IReadOnlyList<GesOutcome?> Outcomes => _outcomes;

    public void Sending(int index) => SetStage(index, Stage.Sent);

    public void Answered(int index, GesJob job) => SetStage(index, Stage.Answered);

    public void Progress(GesProgress state)
    {
        if (progress is not null)
        {
            dispatcher.Post(() => progress.Show(state));
        }
    }

    public void Finished(GesOutcome outcome)
    {
        lock (_gate)
        {
            _stages[outcome.Index] = Stage.Finished;
            _outcomes[outcome.Index] = outcome;
        }

        // Not under the lock: the pipeline thread may run the action at once, and it takes the lock too.
        dispatcher.Post(inOrder ? () => WriteDue(overGaps: false) : () => Write(outcome));
    }

    /// <summary>Called when the work has ended: writes the results that waited for an earlier input that has none.</summary>
    public void Flush()
    {
        if (inOrder)
        {
            dispatcher.Post(() => WriteDue(overGaps: true));
        }
    }

    /// <summary>Called after Ctrl+C. It writes to the host, since the pipeline takes no output any more.</summary>
    public void ShowOpenRequests()
    {
        foreach (var interrupted in Enumerable.Range(0, inputs.Count).Where(IsInterrupted))
        {
            Show($"{_outcomes[interrupted]!.Error!.Message} {_outcomes[interrupted]!.Error!.RecommendedAction}");
        }

        if (Names(i => _stages[i] == Stage.Sent || (IsUnwritten(i) && !IsInterrupted(i) && _outcomes[i]!.Error is { Kind: GesErrorKind.OperationStopped })) is { } open)
        {
            Show($"Stopped before GES answered: {open}. Whether it took these is not known; check with Get-GesGraph and Get-GesJob.");
        }

        if (Names(i => _stages[i] == Stage.Answered || (IsUnwritten(i) && _outcomes[i]!.Job is { Status: not JobStatus.NotNeeded })) is { } going)
        {
            Show($"No longer waiting; GES goes on with: {going}.");
        }
    }

    /// <summary>Called when the pipeline has ended, early or not: warns of jobs that it did not take and of graphs that were not reached.</summary>
    public void WarnOfUnwritten()
    {
        progress?.Hide();
        foreach (var outcome in _outcomes.OfType<GesOutcome>().Where(outcome => _stages[outcome.Index] == Stage.Finished))
        {
            Warn(outcome switch
            {
                { Error: { } error } => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}: {error.Message}",
                { Job: { JobId: { } id } job } => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {job.Status}, job {id}.",
                _ => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {outcome.Job?.Status}.",
            });
        }

        if (Names(i => _stages[i] == Stage.Answered) is { } going)
        {
            Warn($"No longer waiting; GES goes on with: {going}.");
        }

        // Each request that was answered has an outcome by now. An input without one was refused by an error of the command, or not sent.
        if (dispatcher.IsClosed && Names(i => _stages[i] is Stage.Untouched or Stage.Sent) is { } untouched)
        {
            Warn($"The pipeline ended before these were reached. Nothing was sent for: {untouched}.");
        }
    }

    private bool IsUnwritten(int index) => _stages[index] is Stage.Finished or Stage.Passed;

    /// <summary>It ended between two steps: what is open is not the outcome of a request.</summary>
    private bool IsInterrupted(int index) => IsUnwritten(index) && _outcomes[index]!.Error is { ErrorId: GesErrors.RestoreInterruptedId };

    private void WriteDue(bool overGaps)
    {
        while (TakeDue(overGaps) is { } due)
        {
            Write(due);
        }
    }

    /// <summary>Takes each result once: the end of the work can reach the pipeline thread before the last result does.</summary>
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
                // A job with an error counts as passed on only with its error, also where the next command takes the job and then no more.
                SetStage(outcome.Index, Stage.Passed);
            }

            cmdlet.WriteObject(result);
        }

        if (outcome.Error is not null)
        {
            SetStage(outcome.Index, Stage.Passed);
            cmdlet.WriteError(outcome.Error.ToRecord(inputs[outcome.Index].Given));
        }

        SetStage(outcome.Index, Stage.Written);
    }

    /// <summary>Where the pipeline takes no warning any more, the host shows it: the error that ended the pipeline must not hide the others.</summary>
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

    /// <summary>The labels, separated by commas; null for none.</summary>
    private string? Names(Func<int, bool> predicate)
    {
        var labels = new List<string>();
        for (var i = 0; i < inputs.Count; i++)
        {
            if (predicate(i))
            {
                labels.Add(inputs[i].Label);
            }
        }

        return labels.Count == 0 ? null : Display.Safe(string.Join(", ", labels));
    }
}
