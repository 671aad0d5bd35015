using System.Management.Automation;
using GesPowerShell.Errors;

namespace GesPowerShell.Pipeline;

/// <summary>Puts what comes of a run on the pipeline, and says what can no longer be put there.</summary>
internal sealed class RunReport(Cmdlet cmdlet, PipelinePump pump, IReadOnlyList<RunInput> inputs, bool inOrder) : IGesRunObserver
{
    private readonly object gate = new();

    /// <summary>None for one request that nobody waits for: drawing would take longer.</summary>
    private readonly ProgressLine? progress = inputs.Count > 1 || !inOrder ? new ProgressLine(cmdlet) : null;

    private readonly Stage[] stages = new Stage[inputs.Count];
    private readonly GesOutcome?[] outcomes = new GesOutcome?[inputs.Count];
    private int next;
    private int finished;

    private enum Stage
    {
        Untouched,
        Sent,
        Answered,
        Finished,
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
        bool isLast;
        lock (gate)
        {
            stages[outcome.Index] = Stage.Finished;
            outcomes[outcome.Index] = outcome;
            isLast = ++finished == inputs.Count;
        }

        // Not under the lock: the pipeline thread begins at once, and wants it too.
        pump.Post(inOrder ? WriteDue : () => Write(outcome), endFollows: isLast);
    }

    /// <summary>After Ctrl+C: on the host alone, since nothing can be written any more.</summary>
    public void TellOpen()
    {
        if (cmdlet is not PSCmdlet { Host: { UI: { } ui } })
        {
            return;
        }

        if (Names(i => stages[i] == Stage.Sent) is { } sent)
        {
            ui.WriteWarningLine($"Stopped before GES answered: {sent}. Whether it took these is not known; check with Get-GesGraph and Get-GesJob.");
        }

        if (Names(i => stages[i] == Stage.Answered || (stages[i] == Stage.Finished && outcomes[i]!.Job is { Status: not JobStatus.NotNeeded })) is { } going)
        {
            ui.WriteWarningLine($"No longer waiting; GES goes on with: {going}.");
        }
    }

    /// <summary>
    /// When the run has ended. Writes what waited for its turn behind a graph that has no outcome; after the pipeline ended early, names the
    /// jobs that it did not take and the graphs that it did not come to.
    /// </summary>
    public void TellRest()
    {
        progress?.Hide();
        foreach (var outcome in outcomes.OfType<GesOutcome>().Where(outcome => stages[outcome.Index] == Stage.Finished))
        {
            if (!pump.IsClosed)
            {
                Write(outcome);
                continue;
            }

            cmdlet.WriteWarning(outcome switch
            {
                { Error: { } error } => $"The pipeline ended before this could be written: {error.Message}",
                { Job: { JobId: { } id } job } => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {job.Status}, job {id}.",
                _ => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {outcome.Job?.Status}.",
            });
        }

        if (Names(i => stages[i] == Stage.Answered) is { } going)
        {
            cmdlet.WriteWarning($"No longer waiting; GES goes on with: {going}.");
        }

        if (pump.IsClosed && Names(i => stages[i] == Stage.Untouched) is { } untouched)
        {
            cmdlet.WriteWarning($"The pipeline ended before these were reached. Nothing was sent for: {untouched}.");
        }
    }

    private void WriteDue()
    {
        while (TakeDue() is { } due)
        {
            Write(due);
        }
    }

    private GesOutcome? TakeDue()
    {
        lock (gate)
        {
            return next < outcomes.Length && outcomes[next] is not null ? outcomes[next++] : null;
        }
    }

    private void Write(GesOutcome outcome)
    {
        foreach (var warning in outcome.Warnings)
        {
            cmdlet.WriteWarning(warning);
        }

        if (outcome.Job is not null)
        {
            cmdlet.WriteObject(outcome.Job);
        }

        SetStage(outcome.Index, Stage.Written);
        if (outcome.Error is not null)
        {
            cmdlet.WriteError(outcome.Error.ToRecord(inputs[outcome.Index].Given));
        }
    }

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
        var labels = Enumerable.Range(0, inputs.Count).Where(predicate).Select(i => inputs[i].Label).ToArray();
        return labels.Length == 0 ? null : string.Join(", ", labels);
    }
}
