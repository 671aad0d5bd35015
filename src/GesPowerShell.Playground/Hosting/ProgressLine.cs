using System.Management.Automation;

namespace GesPowerShell.Playground.Hosting;

/// <summary>Progress as one line that is written over; nothing at all where a line cannot be written over.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private const int BarWidth = 20;
    private const string ClearLine = "\r\e[2K";

    private readonly Dictionary<int, ProgressRecord> _running = [];
    private bool _shown;

    public void Show(ProgressRecord record)
    {
        if (!terminal.Ansi)
        {
            return;
        }

        if (record.RecordType == ProgressRecordType.Completed)
        {
            _running.Remove(record.ActivityId);
        }
        else
        {
            _running[record.ActivityId] = record;
        }

        if (_running.Count == 0)
        {
            Hide();
            return;
        }

        // One line: the activity that the others are parts of.
        Console.Out.Write(ClearLine + Fit(Describe(_running.Values.MinBy(r => r.ActivityId)!)));
        _shown = true;
    }

    /// <summary>Makes room for other output; the next record shows the line again.</summary>
    public void Hide()
    {
        if (_shown)
        {
            Console.Out.Write(ClearLine);
            _shown = false;
        }
    }

    public void End()
    {
        _running.Clear();
        Hide();
    }

    private static string Describe(ProgressRecord record)
    {
        var bar = "";
        if (record.PercentComplete is >= 0 and <= 100 and var percent)
        {
            var done = percent * BarWidth / 100;
            bar = $" [{new string('#', done)}{new string('.', BarWidth - done)}] {percent}%";
        }

        var left = record.SecondsRemaining > 0 ? $", {TimeSpan.FromSeconds(record.SecondsRemaining):m\\:ss} left" : "";
        var operation = string.IsNullOrEmpty(record.CurrentOperation) ? "" : $" {record.CurrentOperation}";
        return $"{record.Activity}:{bar}{left} {record.StatusDescription}{operation}";
    }

    private static string Fit(string text)
    {
        var width = Terminal.Width - 1;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= width ? line : line[..width];
    }
}
