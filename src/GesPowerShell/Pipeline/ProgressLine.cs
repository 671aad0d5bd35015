using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace GesPowerShell.Pipeline;

/// <summary>One progress bar for all graphs of the command, renewed at most twice a second: drawing it costs more than a request.</summary>
internal sealed class ProgressLine(Cmdlet cmdlet)
{
    private const int ActivityId = 7001;
    private const string Activity = "Huawei Cloud GES";

    private readonly Stopwatch sinceShown = new();
    private bool isShown;

    public void Show(GesProgress state)
    {
        if (sinceShown.IsRunning && sinceShown.ElapsedMilliseconds < 500 && state.Done < state.Total)
        {
            return;
        }

        sinceShown.Restart();
        isShown = true;
        var done = string.Format(CultureInfo.InvariantCulture, "{0} of {1} done", state.Done, state.Total);
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, Activity, done)
        {
            CurrentOperation = state.Current is null ? null : Display.Safe(state.Current),
            PercentComplete = state.Total == 0 ? -1 : state.Done * 100 / state.Total,
        });
    }

    public void Hide()
    {
        if (isShown)
        {
            isShown = false;
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
