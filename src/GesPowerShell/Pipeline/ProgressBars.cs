using System.Management.Automation;

namespace GesPowerShell.Pipeline;

/// <summary>
/// One progress bar for all graphs of the command, and where these are few one below it for each. Drawn at most twice a second: drawing
/// costs more than a request.
/// </summary>
/// <param name="activity">What the command does.</param>
/// <param name="write">Takes the records.</param>
/// <param name="elapsed">How long the command has been running.</param>
internal sealed class ProgressBars(string activity, Action<ProgressRecord> write, Func<TimeSpan> elapsed)
{
    private const int ParentId = 7001;
    private const int Few = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly List<GesWaiting> children = [];
    private GesProgress? state;
    private TimeSpan? drawnAt;

    /// <summary>Shows this, now or at the next <see cref="Refresh"/>.</summary>
    public void Show(GesProgress progress)
    {
        state = progress;
        Refresh();
    }

    /// <summary>Draws what is known, since the time goes on; not too often.</summary>
    public void Refresh()
    {
        if (state is null || (elapsed() - drawnAt < Pause && state.Done < state.Total))
        {
            return;
        }

        drawnAt = elapsed();
        var errors = state.Errors == 0 ? "" : state.Errors == 1 ? " (1 with an error)" : $" ({state.Errors} with errors)";
        var longest = state.Waiting.Count > 0 ? $", {state.Waiting[0].Name}: {state.Waiting[0].State}" : "";
        var status = $"{state.Done} of {state.Total} done{errors}, {Times.Text(elapsed())}{longest}";
        write(new ProgressRecord(ParentId, activity, status) { PercentComplete = state.Total == 0 ? -1 : state.Done * 100 / state.Total });
        DrawChildren(state.Total is > 1 and <= Few ? state.Waiting : []);
    }

    /// <summary>Takes everything away that was drawn.</summary>
    public void Hide()
    {
        if (drawnAt is not null)
        {
            DrawChildren([]);
            write(new ProgressRecord(ParentId, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }

        (state, drawnAt) = (null, null);
    }

    private void DrawChildren(IReadOnlyList<GesWaiting> wanted)
    {
        foreach (var gone in children.Where(child => !wanted.Any(one => one.Index == child.Index)))
        {
            write(Child(gone, ProgressRecordType.Completed));
        }

        foreach (var changed in wanted.Except(children))
        {
            write(Child(changed, ProgressRecordType.Processing));
        }

        children.Clear();
        children.AddRange(wanted);
    }

    private static ProgressRecord Child(GesWaiting one, ProgressRecordType type) =>
        new(ParentId + 1 + one.Index, one.Name, one.State) { ParentActivityId = ParentId, RecordType = type };
}
