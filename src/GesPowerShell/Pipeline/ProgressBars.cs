using System.Management.Automation;

namespace GesPowerShell.Pipeline;

/// <summary>
/// Draws one progress bar for the command, and for few graphs one bar for each below it. It draws at most twice a second, since drawing
/// costs more than a request.
/// </summary>
/// <param name="activity">Title of the progress bar.</param>
/// <param name="write">Writes a progress record.</param>
/// <param name="elapsed">Returns the running time of the command.</param>
internal sealed class ProgressBars(string activity, Action<ProgressRecord> write, Func<TimeSpan> elapsed)
{
    private const int ParentId = 7001;
    private const int ChildBarLimit = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly List<GesWaiting> _children = [];
    private GesProgress? _state;
    private TimeSpan? _drawnAt;

    /// <summary>Shows the progress now or at the next <see cref="Refresh"/>.</summary>
    public void Show(GesProgress progress)
    {
        _state = progress;
        Refresh();
    }

    /// <summary>Draws the last progress with the current time, but not too often.</summary>
    public void Refresh()
    {
        if (_state is null || (elapsed() - _drawnAt < Pause && _state.Done < _state.Total))
        {
            return;
        }

        _drawnAt = elapsed();
        var errors = _state.Errors == 0 ? ""
            : _state.Errors == 1 ? " (1 with an error)"
            : FormattableString.Invariant($" ({_state.Errors} with errors)");
        var longest = _state.Waiting.Count > 0 ? $", {_state.Waiting[0].Name}: {_state.Waiting[0].State}" : "";
        var status = FormattableString.Invariant($"{_state.Done} of {_state.Total} done{errors}, {Times.Text(elapsed())}{longest}");
        write(new ProgressRecord(ParentId, activity, status)
        {
            PercentComplete = _state.Percent ?? (_state.Total == 0 ? -1 : _state.Done * 100 / _state.Total),
        });
        DrawChildren(_state.Total is > 1 and <= ChildBarLimit ? _state.Waiting : []);
    }

    /// <summary>Removes the progress bars.</summary>
    public void Hide()
    {
        if (_drawnAt is not null)
        {
            DrawChildren([]);
            write(new ProgressRecord(ParentId, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }

        (_state, _drawnAt) = (null, null);
    }

    private void DrawChildren(IReadOnlyList<GesWaiting> wanted)
    {
        foreach (var gone in _children.Where(child => !wanted.Any(one => one.Index == child.Index)))
        {
            write(Child(gone, ProgressRecordType.Completed));
        }

        foreach (var changed in wanted.Except(_children))
        {
            write(Child(changed, ProgressRecordType.Processing));
        }

        _children.Clear();
        _children.AddRange(wanted);
    }

    private static ProgressRecord Child(GesWaiting one, ProgressRecordType type) =>
        new(ParentId + 1 + one.Index, one.Name, one.State) { ParentActivityId = ParentId, RecordType = type };
}
