using System.Globalization;
using GesPowerShell.Timelines;

namespace GesPowerShell.Tests.Timelines;

/// <summary>The drawing of the timeline, character by character.</summary>
public class JobTimelineTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void Each_job_is_a_bar_from_its_begin_to_its_end() => AssertDrawn(
        Draw(
            "2026-03-01 10:30:00",
            Job("fraud_demo", "Stop", "Success", "2026-03-01 10:00:00", "2026-03-01 10:02:00"),
            Job("social_net", "Restart", "Failed", "2026-03-01 10:04:00", "2026-03-01 10:20:00"),
            Job("nightly_risk", "Import", "PartiallyFailed", "2026-03-01 10:03:00", "2026-03-01 10:05:00"),
            Job("dev_import", "Import", "Running", "2026-03-01 10:10:00", null),
            Job("aml_prod", "Stop", "NotNeeded", "2026-03-01 10:15:00", null),
            Job("dev_recommend", "Start", "Pending", "2026-03-01 10:25:00", null)),
        "2026-03-01 10:00:00 to 2026-03-01 10:30:00 (UTC+00:00)",
        "                                                 10:00   10:05    10:10   10:15   10:20    10:25",
        "                                                 +-------+--------+-------+-------+--------+-------+",
        "fraud_demo    Stop    Success           00:02:00 ====",
        "nightly_risk  Import  PartiallyFailed   00:02:00      ===!",
        "social_net    Restart Failed            00:16:00        ==========================x",
        "dev_import    Import  Running           00:20:00                  =================================>",
        "aml_prod      Stop    NotNeeded                                           o",
        "dev_recommend Start   Pending           00:05:00                                           ........>");

    [Fact]
    public void Midnight_is_marked_with_the_new_date() => AssertDrawn(
        Draw("2026-03-02 02:00:00", 80, TimeZoneInfo.Utc, Job("a", "Export", "Success", "2026-03-01 22:00:00", "2026-03-02 02:00:00")),
        "2026-03-01 22:00:00 to 2026-03-02 02:00:00 (UTC+00:00)",
        "                            22:00        23:00        03-02       01:00",
        "                            +------------+------------+-----------+------------+",
        "a Export Success   04:00:00 ====================================================");

    [Fact]
    public void A_night_in_which_the_clocks_change_has_its_true_length_and_says_both_distances_to_UTC()
    {
        // From 23:00 to 03:00 UTC, which is midnight in winter time to five o'clock in summer time.
        var drawn = Draw("2026-03-29 03:00:00", 80, Berlin, Job("a", "Export", "Success", "2026-03-28 23:00:00", "2026-03-29 03:00:00"));
        Assert.Equal("2026-03-29 00:00:00 (UTC+01:00) to 2026-03-29 05:00:00 (UTC+02:00)", drawn[0]);
        Assert.Equal(["00:00", "01:00", "03:00", "04:00"], drawn[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("04:00:00", drawn[3]);
    }

    [Theory]
    [InlineData("2026-03-01 10:00:20", "10:00:00")]
    [InlineData("2026-03-01 10:20:00", "10:00")]
    [InlineData("2026-03-02 09:00:00", "12:00")]
    [InlineData("2026-03-28 10:00:00", "03-02")]
    public void Ticks_lie_on_times_that_one_can_read(string end, string first)
    {
        var drawn = Draw(end, 100, TimeZoneInfo.Utc, Job("a", "Export", "Success", "2026-03-01 10:00:00", end));
        var labels = drawn[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(first, labels[0]);
        Assert.InRange(labels.Length, 3, 11);
    }

    [Fact]
    public void A_job_without_any_time_has_a_mark_and_says_so() => Assert.Equal(
        "old_trial Stop NotNeeded            o (no time)",
        Draw("2026-03-01 10:00:00", Job("old_trial", "Stop", "NotNeeded", null, null))[^1]);

    [Fact]
    public void A_job_that_has_not_begun_stands_at_now() =>
        Assert.EndsWith(" >", Draw(
            "2026-03-01 11:00:00",
            Job("b", "Stop", "Pending", null, null),
            Job("a", "Stop", "Success", "2026-03-01 10:00:00", "2026-03-01 10:10:00"))[^1]);

    [Theory]
    [InlineData(60)]
    [InlineData(79)]
    [InlineData(200)]
    public void No_line_is_wider_than_asked_for(int width)
    {
        var name = new string('n', 64);
        var drawn = Draw(
            "2026-03-09 10:00:00", width, TimeZoneInfo.Utc,
            Job(name, "AnOperationThatNobodyKnows", "PartiallyFailed", "2026-03-01 10:00:00", "2026-03-09 10:00:00"),
            Job(name, "Stop", "a\u001b[2Jstatus that nobody knows", "2026-03-01 10:00:00", null));
        Assert.Every(drawn, line => Assert.InRange(line.Length, 1, width));
        Assert.Contains("nn.. AnOperat.. PartiallyFailed 8.00:00:00 =", drawn[3]);
        Assert.DoesNotContain(drawn.SelectMany(line => line), character => character is < ' ' or > '~');
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public void Bars_begin_in_the_same_cell_whatever_the_names_are_written_in(int width)
    {
        string[] names =
        [
            "fraud_demo",
            "图数据库_生产环境_欺诈检测_二零二六年",
            "\U0001F600_party_\U0001F1E9\U0001F1EA_\U0001F44D\U0001F3FD_\U0001F680\U0001F680\U0001F680",
            "e\u0301te\u0301_graphe",
        ];
        var drawn = Draw(
            "2026-03-01 12:00:00", width, TimeZoneInfo.Utc,
            [.. names.Select(name => Job(name, "Stop", "Success", "2026-03-01 10:00:00", "2026-03-01 12:00:00"))]);
        Assert.Single(drawn.Skip(3).Select(line => DisplayCells.Count(line[..line.IndexOf('=')])).Distinct());
        Assert.Every(drawn, line => Assert.InRange(DisplayCells.Count(line), 1, width));
        Assert.DoesNotContain(
            drawn, line => line.Contains('\uFFFD') || line.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar));
    }

    [Fact]
    public void A_long_name_is_whole_where_the_window_has_room()
    {
        var name = new string('n', 60);
        var job = Job(name, "Stop", "Success", "2026-03-01 10:00:00", "2026-03-01 12:00:00");
        Assert.StartsWith(name + " ", Draw("2026-03-01 12:00:00", 200, TimeZoneInfo.Utc, job)[3]);
    }

    [Fact]
    public void A_job_of_weeks_shows_its_days_and_shifts_no_column()
    {
        var drawn = Draw(
            "2026-03-31 12:00:00",
            Job("a", "Import", "Success", "2026-03-01 10:00:00", "2026-03-31 12:03:04"),
            Job("b", "Import", "Success", "2026-03-01 10:00:00", "2026-03-01 12:03:04"));
        Assert.StartsWith("a Import Success 30.02:03:04 =", drawn[3]);
        Assert.StartsWith("b Import Success    02:03:04 =", drawn[4]);
    }

    /// <summary>When the clocks change, each day still has one tick at midnight, and ticks of hours stay on full hours.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-22 22:00:00", "2026-10-28 22:00:00", "10-23 10-24 10-25 10-26 10-27 10-28")]
    [InlineData("Europe/Berlin", "2026-03-26 23:00:00", "2026-03-31 22:00:00", "03-27 03-28 03-29 03-30 03-31")]
    [InlineData("America/Los_Angeles", "2026-10-30 07:00:00", "2026-11-03 20:00:00", "10-30 10-31 11-01 11-02 11-03")]
    [InlineData("Australia/Lord_Howe", "2026-04-04 13:00:00", "2026-04-04 18:15:00", "00:00 01:00 02:00 03:00 04:00")]
    public void Ticks_stay_on_whole_days_and_hours_when_the_clocks_change(string zone, string from, string to, string labels)
    {
        var drawn = Draw(to, 82, TimeZoneInfo.FindSystemTimeZoneById(zone), Job("a", "Export", "Success", from, to));
        Assert.Equal(labels.Split(' '), drawn[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(labels.Split(' ').Length));
    }

    [Fact]
    public void Of_very_many_jobs_the_latest_are_drawn_and_the_others_counted()
    {
        var start = Utc("2026-03-01 00:00:00");
        var jobs = Enumerable.Range(0, 250).Select(
            i => new TimelineJob($"graph_{i:d3}", "Stop", "Success") { Begin = start.AddMinutes(i), End = start.AddMinutes(i + 1) });
        var drawn = JobTimeline.Draw([.. jobs], start.AddDays(1), TimeZoneInfo.Utc, 100).ToList();
        Assert.Equal(3 + 200 + 1, drawn.Count);
        Assert.StartsWith("graph_050", drawn[3].Text);
        Assert.Equal("50 earlier jobs are not drawn.", drawn[^1].Text);
    }

    [Fact]
    public void Times_that_make_no_sense_are_drawn_somehow()
    {
        var drawn = Draw(
            "2026-03-01 10:00:00",
            Job("a", "Stop", "Success", "2026-03-01 10:00:00", "2026-03-01 09:00:00"),
            Job("b", "Stop", "Running", "2026-03-01 12:00:00", null));
        Assert.Equal(5, drawn.Count);
        Assert.Empty(Draw("2026-03-01 10:00:00"));
    }

    private static void AssertDrawn(IReadOnlyList<string> drawn, params string[] expected) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', drawn));

    private static List<string> Draw(string now, params TimelineJob[] jobs) => Draw(now, 100, TimeZoneInfo.Utc, jobs);

    private static List<string> Draw(string now, int width, TimeZoneInfo zone, params TimelineJob[] jobs) =>
        [.. JobTimeline.Draw(jobs, Utc(now), zone, width).Select(row => row.Text)];

    private static TimelineJob Job(string graph, string operation, string status, string? begin, string? end) =>
        new(graph, operation, status) { Begin = begin is null ? null : Utc(begin), End = end is null ? null : Utc(end) };

    private static DateTime Utc(string time) =>
        DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
