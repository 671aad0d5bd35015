using System.Globalization;

namespace GesPowerShell.Timelines;

/// <summary>Draws jobs on one time axis, with characters that every terminal and file supports.</summary>
internal static class JobTimeline
{
    /// <summary>Maximum number of jobs that are drawn; earlier ones are only counted.</summary>
    private const int MaxJobs = 200;

    private const int LongestOperation = 10;
    private const int LongestStatus = 15;
    private const int LeastLength = 10;

    /// <param name="jobs">The jobs, in any order.</param>
    /// <param name="now">Current time, UTC: the end of the bars of running jobs.</param>
    /// <param name="zone">Time zone of the shown times.</param>
    /// <param name="width">Maximum width of a line in cells.</param>
    public static IEnumerable<TimelineRow> Draw(IReadOnlyCollection<TimelineJob> jobs, DateTime now, TimeZoneInfo zone, int width)
    {
        if (jobs.Count == 0)
        {
            yield break;
        }

        var bars = jobs.Select(job => new Bar(job, now))
            .OrderBy(bar => bar.From ?? DateTime.MaxValue)
            .ThenBy(bar => bar.Job.Graph, StringComparer.OrdinalIgnoreCase)
            .Skip(jobs.Count - MaxJobs)
            .ToArray();
        var operation = Widest(bars, bar => bar.Operation, LongestOperation);
        var status = Widest(bars, bar => bar.Status, LongestStatus);
        var length = Math.Max(LeastLength, bars.Max(bar => bar.Length.Length));
        var others = operation + status + length + 4;

        // Names get a fifth of the line, or more where half of the line remains for the bars.
        var graph = Widest(bars, bar => bar.Graph, Math.Max(width / 5, (width / 2) - others));
        var left = graph + others;
        var times = bars.SelectMany(bar => new[] { bar.From, bar.To }).OfType<DateTime>().DefaultIfEmpty(now).ToArray();
        var axis = new TimeAxis(times.Min(), times.Max(), zone, width - left);
        var (labels, ruler) = axis.Draw();
        yield return TimelineRow.Plain(axis.Title);
        yield return TimelineRow.Plain(new string(' ', left) + labels);
        yield return TimelineRow.Plain(new string(' ', left) + ruler);
        foreach (var bar in bars)
        {
            var name = $"{DisplayCells.Fit(bar.Graph, graph)} {DisplayCells.Fit(bar.Operation, operation)} ";
            var rest = $"{DisplayCells.Fit(bar.Status, status)} {bar.Length.PadLeft(length)} {bar.Draw(axis)}";
            yield return new TimelineRow((name + rest).TrimEnd(), name.Length, bar.Job.Status);
        }

        if (jobs.Count > MaxJobs)
        {
            yield return TimelineRow.Plain(
                string.Format(CultureInfo.InvariantCulture, "{0} earlier jobs are not drawn.", jobs.Count - MaxJobs));
        }
    }

    private static int Widest(Bar[] bars, Func<Bar, string> text, int limit) =>
        Math.Min(bars.Max(bar => DisplayCells.Count(text(bar))), limit);

    private sealed class Bar(TimelineJob job, DateTime now)
    {
        public TimelineJob Job => job;

        public string Graph { get; } = Display.Safe(job.Graph);

        public string Operation { get; } = Display.Safe(job.Operation);

        public string Status { get; } = Display.Safe(job.Status);

        /// <summary>Start of the bar; null when no time is known. A job that has not begun starts at the current time.</summary>
        public DateTime? From { get; } = job.Begin ?? (job.IsOpen ? now : job.End);

        public DateTime? To => Latest(From, job.IsOpen ? now : job.End ?? From);

        /// <summary>The duration; empty when begin or end is not known.</summary>
        public string Length => job.Begin is { } begin && (job.IsOpen || job.End is not null) && To - begin is { } length
            ? Times.Text(length)
            : "";

        public string Draw(TimeAxis axis)
        {
            if (From is not { } from || To is not { } to)
            {
                return Mark + " (no time)";
            }

            var (first, last) = (axis.ColumnOf(from), axis.ColumnOf(to));
            return new string(' ', first) + new string(job.Status == JobStatus.Pending ? '.' : '=', last - first) + Mark;
        }

        private char Mark => job.Status switch
        {
            JobStatus.Success => '=',
            JobStatus.Failed => 'x',
            JobStatus.PartiallyFailed => '!',
            JobStatus.NotNeeded => 'o',
            _ => job.IsOpen && job.Status != JobStatus.Unknown ? '>' : '?',
        };

        private static DateTime? Latest(DateTime? one, DateTime? other) => other > one ? other : one;
    }
}
