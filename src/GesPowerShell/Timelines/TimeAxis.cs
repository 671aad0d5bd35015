using System.Globalization;

namespace GesPowerShell.Timelines;

/// <summary>Maps a time span to character columns, with ticks at round times.</summary>
/// <param name="from">Start, UTC.</param>
/// <param name="to">End, UTC.</param>
/// <param name="zone">Time zone of the shown times.</param>
/// <param name="width">Number of columns.</param>
internal sealed class TimeAxis(DateTime from, DateTime to, TimeZoneInfo zone, int width)
{
    private const string Day = "MM-dd";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The distances of ticks. Each divides the next larger unit, so that ticks lie on whole minutes, hours and midnights.
    /// </summary>
    private static readonly TimeSpan[] Steps =
    [
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(minutes => TimeSpan.FromMinutes(minutes)),
        .. new[] { 1, 2, 3, 6, 12 }.Select(hours => TimeSpan.FromHours(hours)),
        .. new[] { 1, 2, 7, 14, 30, 90, 365 }.Select(days => TimeSpan.FromDays(days)),
    ];

    private readonly TimeSpan _span = to - from > Shortest ? to - from : Shortest;

    /// <summary>Start and end with their UTC offsets, which may differ.</summary>
    public string Title
    {
        get
        {
            var (begin, end) = (Local(from), Local(to));
            return begin.Offset == end.Offset
                ? $"{Date(begin)} to {Date(end)} ({Zone(begin)})"
                : $"{Date(begin)} ({Zone(begin)}) to {Date(end)} ({Zone(end)})";
        }
    }

    /// <summary>Draws two lines: the labels, and the ruler with the ticks.</summary>
    public (string Labels, string Ruler) Draw()
    {
        var labels = new string(' ', width).ToCharArray();
        var ruler = new string('-', width).ToCharArray();
        var step = Step;
        var before = Local(from).Date;
        for (var tick = First(step); tick <= from + _span; tick = Next(tick, step))
        {
            var (column, local) = (ColumnOf(tick), Local(tick));
            var text = local.ToString(local.Date == before ? Form(step) : Day, CultureInfo.InvariantCulture);
            before = local.Date;
            ruler[column] = '+';
            if (column + text.Length <= width)
            {
                text.CopyTo(0, labels, column, text.Length);
            }
        }

        return (new string(labels), new string(ruler));
    }

    public int ColumnOf(DateTime time)
    {
        var share = (double)(time - from).Ticks / _span.Ticks;
        return (int)Math.Round(Math.Min(Math.Max(share, 0), 1) * (width - 1));
    }

    /// <summary>The shortest step that leaves two characters between labels.</summary>
    private TimeSpan Step =>
        Steps.FirstOrDefault(step => (double)step.Ticks / _span.Ticks * (width - 1) >= Form(step).Length + 2) is { Ticks: > 0 } found
        ? found
        : _span;

    /// <summary>The first tick at a multiple of the step in local time.</summary>
    private DateTime First(TimeSpan step) => Past(from, step) == 0 ? from : Next(from, step);

    /// <summary>
    /// The next tick at a multiple of the step in local time. Across a change of the clocks the distance is not one step.
    /// </summary>
    private DateTime Next(DateTime time, TimeSpan step)
    {
        var next = time + TimeSpan.FromTicks(step.Ticks - Past(time, step));
        var past = Past(next, step);
        var earlier = next - TimeSpan.FromTicks(past);
        return past == 0 ? next
            : earlier > time && Past(earlier, step) == 0 ? earlier
            : next + TimeSpan.FromTicks(step.Ticks - past);
    }

    private long Past(DateTime time, TimeSpan step) => Local(time).DateTime.Ticks % step.Ticks;

    private DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc, TimeSpan.Zero), zone);

    private static string Form(TimeSpan step) =>
        step >= TimeSpan.FromDays(1) ? Day : step < TimeSpan.FromMinutes(1) ? "HH:mm:ss" : "HH:mm";

    private static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Zone(DateTimeOffset time) => time.ToString("'UTC'zzz", CultureInfo.InvariantCulture);
}
