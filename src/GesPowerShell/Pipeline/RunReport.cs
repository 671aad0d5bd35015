using System.Management.Automation;
using GesPowerShell.Errors;

namespace GesPowerShell.Pipeline;

/// <summary>Puts what comes of a run on the pipeline, and says what can no longer be put there.</summary>
internal sealed class RunReport(Cmdlet cmdlet, PipelinePump pump, IReadOnlyList<RunInput> inputs, bool inOrder) : IGesRunObserver
{
    private readonly ProgressLine progress = new(cmdlet);
    private readonly SortedDictionary<int, GesOutcome> held = [];
    private readonly HashSet<int> untouched = [.. Enumerable.Range(0, inputs.Count)];
    private readonly HashSet<int> sent = [];
    private readonly HashSet<int> answered = [];
    private readonly List<GesOutcome> lost = [];
    private int next;

    public void Sending(int index) => Locked(() =>
    {
        untouched.Remove(index);
        sent.Add(index);
    });

    public void Answered(int index, GesJob job) => Locked(() =>
    {
        untouched.Remove(index);
        sent.Remove(index);
        answered.Add(index);
    });

    public void Progress(GesProgress state) => pump.Post(() => progress.Show(state));

    public void Finished(GesOutcome outcome)
    {
        Locked(() =>
        {
            untouched.Remove(outcome.Index);
            sent.Remove(outcome.Index);
            answered.Remove(outcome.Index);
        });
        if (!inOrder)
        {
            Deliver(outcome);
            return;
        }

        lock (held)
        {
            held.Add(outcome.Index, outcome);
            for (; held.TryGetValue(next, out var due); next++)
            {
                held.Remove(next);
                Deliver(due);
            }
        }
    }

    /// <summary>After Ctrl+C: on the host alone, since nothing can be written any more.</summary>
    public void TellOpen()
    {
        if (cmdlet is not PSCmdlet { Host: { UI: { } ui } })
        {
            return;
        }

        if (sent.Count > 0)
        {
            ui.WriteWarningLine(
                $"Stopped before GES answered: {Names(sent)}. Whether it took these is not known; check with Get-GesGraph and Get-GesJob.");
        }

        if (answered.Count > 0)
        {
            ui.WriteWarningLine($"No longer waiting; GES goes on with: {Names(answered)}.");
        }
    }

    /// <summary>After the pipeline ended early: names the jobs that it did not take, and the graphs that it did not come to.</summary>
    public void TellLost()
    {
        progress.Hide();
        foreach (var outcome in lost)
        {
            cmdlet.WriteWarning(outcome switch
            {
                { Error: { } error } => $"The pipeline ended before this could be written: {error.Message}",
                { Job: { JobId: { } id } job } => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {job.Status}, job {id}.",
                _ => $"The pipeline ended before this could be written: {inputs[outcome.Index].Label}, {outcome.Job?.Status}.",
            });
        }

        if (pump.IsClosed && untouched.Count > 0)
        {
            cmdlet.WriteWarning($"The pipeline ended before these were reached. Nothing was sent for: {Names(untouched)}.");
        }
    }

    private void Deliver(GesOutcome outcome) => pump.Post(() => Write(outcome), whenClosed: () => lost.Add(outcome));

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

        if (outcome.Error is not null)
        {
            cmdlet.WriteError(outcome.Error.ToRecord(inputs[outcome.Index].Given));
        }
    }

    private void Locked(Action action)
    {
        lock (sent)
        {
            action();
        }
    }

    private string Names(IEnumerable<int> indexes) => string.Join(", ", indexes.OrderBy(i => i).Select(i => inputs[i].Label));
}
