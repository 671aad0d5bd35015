using System.Management.Automation;
using GesPowerShell.Errors;

namespace GesPowerShell.Pipeline;

/// <summary>Puts what comes of a run on the pipeline, and says what can no longer be put there.</summary>
internal sealed class RunReport(PSCmdlet cmdlet, PipelinePump pump, ProgressBars? progress, IReadOnlyList<RunInput> inputs, bool inOrder)
    : IGesRunObserver
{
    private readonly object gate = new();
    private readonly Stage[] stages = new Stage[inputs.Count];
    private readonly GesOutcome?[] outcomes = new GesOutcome?[inputs.Count];
    private int next;

    private enum Stage
    {
        Untouched,
        Sent,
        Answered,
        Finished,

        /// <summary>Handed over: whoever took it may have had enough then, or failed. Only after Ctrl+C it is not known whether it arrived.</summary>
        Handed,
        Written,
    }

    public void Sending(int index) => SetStage(index, Stage.Sent);

    public void Answered(int index, GesJob job) => SetStage(index, Stage.Answered);

    public void Progress(GesProgress state)
    {
        if (progress is not null)
        {
            pump.Post(() => progress.Show(state));
        }
    }

    public void Finished(GesOutcome outcome)
    {
        lock (gate)
        {
            stages[outcome.Index] = Stage.Finished;
            outcomes[outcome.Index] = outcome;
        }

        // Not under the lock: the pipeline thread begins at once, and wants it too.
        pump.Post(inOrder ? () => WriteDue(overGaps: false) : () => Write(outcome));
    }

    /// <summary>When the work has ended: writes what waited for its turn behind a graph that has no outcome.</summary>
    public void Flush()
    {
        if (inOrder)
        {
            pump.Post(() => WriteDue(overGaps: true));
        }
    }

    /// <summary>After Ctrl+C: on the host alone, since nothing can be written any more.</summary>
    public void TellOpen()
    {
        if (Names(i => stages[i] == Stage.Sent || (IsUnwritten(i) && outcomes[i]!.Error is { Kind: GesErrorKind.OperationStopped })) is { } open)
        {
            Show($"Stopped before GES answered: {open}. Whether it took these is not known; check with Get-GesGraph and Get-GesJob.");
        }

        if (Names(i => stages[i] == Stage.Answered || (IsUnwritten(i) && outcomes[i]!.Job is { Status: not JobStatus.NotNeeded })) is { } going)
        {
            Show($"No longer waiting; GES goes on with: {going}.");
        }
    }

    /// <summary>After the pipeline ended early: names the jobs that it did not take and the graphs that it did not come to.</summary>
    public void TellRest()
    {
        progress?.Hide();
        foreach (var outcome in outcomes.OfType<GesOutcome>().Where(outcome => stages[outcome.Index] == Stage.Finished))
        {
            Warn(outcome switch
            {
                { Error: { } error } => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}: {error.Message}",
                { Job: { JobId: { } id } job } => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {job.Status}, job {id}.",
                _ => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {outcome.Job?.Status}.",
            });
        }

        if (Names(i => stages[i] == Stage.Answered) is { } going)
        {
            Warn($"No longer waiting; GES goes on with: {going}.");
        }

        // Whatever was answered has an outcome: what has none was refused, or never left.
        if (pump.IsClosed && Names(i => stages[i] is Stage.Untouched or Stage.Sent) is { } untouched)
        {
            Warn($"The pipeline ended before these were reached. Nothing was sent for: {untouched}.");
        }
    }

    private bool IsUnwritten(int index) => stages[index] is Stage.Finished or Stage.Handed;

    private void WriteDue(bool overGaps)
    {
        while (TakeDue(overGaps) is { } due)
        {
            Write(due);
        }
    }

    /// <summary>Each is taken once: the end of the work can come to the pipeline thread before the last outcome does.</summary>
    private GesOutcome? TakeDue(bool overGaps)
    {
        lock (gate)
        {
            while (overGaps && next < outcomes.Length && outcomes[next] is null)
            {
                next++;
            }

            return next < outcomes.Length && outcomes[next] is not null ? outcomes[next++] : null;
        }
    }

    private void Write(GesOutcome outcome)
    {
        foreach (var warning in outcome.Warnings)
        {
            cmdlet.WriteWarning(Display.Safe(warning));
        }

        if (outcome.Job is not null)
        {
            if (outcome.Error is null)
            {
                // Else why the job failed is still to be said, also to whoever takes it and then no more.
                SetStage(outcome.Index, Stage.Handed);
            }

            cmdlet.WriteObject(outcome.Job);
        }

        if (outcome.Error is not null)
        {
            SetStage(outcome.Index, Stage.Handed);
            cmdlet.WriteError(outcome.Error.ToRecord(inputs[outcome.Index].Given));
        }

        SetStage(outcome.Index, Stage.Written);
    }

    /// <summary>Why the pipeline ended is on its way already: where it takes no warning any more, that does not hide the others.</summary>
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
        lock (gate)
        {
            stages[index] = stage;
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
