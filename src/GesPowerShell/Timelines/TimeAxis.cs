using System.Globalization;

namespace GesPowerShell.Timelines;

/// <summary>A stretch of time on a stretch of characters, with ticks at times that people like to read.</summary>
/// <param name="from">UTC.</param>
/// <param name="to">UTC.</param>
/// <param name="zone">Whose times are written.</param>
/// <param name="width">Characters.</param>
internal sealed class TimeAxis(DateTime from, DateTime to, TimeZoneInfo zone, int width)
{
    private const string Day = "MM-dd";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    /// <summary>Each divides the next larger unit, so that ticks lie on whole minutes, hours and midnights.</summary>
    private static readonly TimeSpan[] Steps =
    [
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(minutes => TimeSpan.FromMinutes(minutes)),
        .. new[] { 1, 2, 3, 6, 12 }.Select(hours => TimeSpan.FromHours(hours)),
        .. new[] { 1, 2, 7, 14, 30, 90, 365 }.Select(days => TimeSpan.FromDays(days)),
    ];

    private readonly TimeSpan _span = to - from > Shortest ? to - from : Shortest;

    /// <summary>From when to when, with the distance to UTC, which can change in between.</summary>
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

    /// <summary>Two lines: the times, and where they are.</summary>
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

    /// <summary>The shortest whose labels keep two characters from each other.</summary>
    private TimeSpan Step => Steps.FirstOrDefault(step => (double)step.Ticks / _span.Ticks * (width - 1) >= Form(step).Length + 2) is { Ticks: > 0 } found
        ? found
        : _span;

    /// <summary>The first whole one in local time.</summary>
    private DateTime First(TimeSpan step) => Past(from, step) == 0 ? from : Next(from, step);

    /// <summary>The next whole one in local time, which is sooner or later than a step from the last one when the clocks change in between.</summary>
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
