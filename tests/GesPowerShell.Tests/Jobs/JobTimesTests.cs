using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GesPowerShell.Jobs;

namespace GesPowerShell.Tests.Jobs;

/// <summary>Times in a row, in a night in which the hour after two o'clock occurs twice.</summary>
public class JobTimesTests
{
    private static readonly DateTime Night = new(2025, 9, 14);

    /// <summary>
    /// A time zone with that night. Its standard time is the local time, because the times in a row are read as local times.
    /// </summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "test", TimeZoneInfo.Local.GetUtcOffset(Night.AddHours(12)), "test", "test", "test",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                new DateTime(2025, 1, 1), new DateTime(2025, 12, 31), TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 15),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), Night.Month, Night.Day)),
        ]);

    [Theory]
    [InlineData("02:10:00", "02:20:00", "", "00:10:00")]
    [InlineData("02:10:00", "02:20:00", "01:10:00", "01:10:00")]
    [InlineData("02:10:00", "02:20:00", "01:10:00.9", "01:10:00")]
    [InlineData("02:10:00", "02:20:00", "01:10:01", "01:10:00")]
    [InlineData("02:10:00", "02:20:00", "01:09:59", "01:10:00")]
    [InlineData("02:10:00", "02:20:00", "01:10:02", "00:10:00")]
    [InlineData("02:10:00", "02:20:00", "00:10:00", "00:10:00")]
    [InlineData("02:10:00", "02:20:00", "no duration", "00:10:00")]
    [InlineData("02:50:00", "02:10:00", "", "00:20:00")]
    [InlineData("02:50:00", "02:50:00", "", "00:00:00")]
    [InlineData("02:50:00", "02:50:00", "01:00:00", "01:00:00")]
    [InlineData("01:50:00", "02:10:00", "00:20:00", "00:20:00")]
    [InlineData("02:50:00", "03:10:00", "01:20:00", "01:20:00")]
    [InlineData("02:50:00", "03:10:00", "", "00:20:00")]
    [InlineData("05:00:00", "04:00:00", "", "-01:00:00")]
    public void The_duration_decides_which_hour_was_meant_and_else_that_a_job_ends_after_it_begins(
        string begin, string end, string duration, string expected)
    {
        var (from, to) = Of(begin, end, duration);
        Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), Passed(from, to));
    }

    [Theory]
    [InlineData("02:10:00", null)]
    [InlineData(null, "02:10:00")]
    [InlineData(null, null)]
    public void A_job_that_has_not_begun_or_not_ended_keeps_the_time_that_it_has(string? begin, string? end)
    {
        var (from, to) = Of(begin, end, "01:00:00");
        Assert.Equal((Time(begin), Time(end)), (from, to));
    }

    private static TimeSpan Passed(DateTime? from, DateTime? to) => to!.Value.ToUniversalTime() - from!.Value.ToUniversalTime();

    private static (DateTime? Begin, DateTime? End) Of(string? begin, string? end, string duration) => JobTimes.Of(
        new ObjectFields(PSObject.AsPSObject(
            new Hashtable { ["BeginTime"] = Time(begin), ["EndTime"] = Time(end), ["Duration"] = duration })),
        Zone);

    private static DateTime? Time(string? time) => time is null
        ? null
        : DateTime.SpecifyKind(Night + TimeSpan.Parse(time, CultureInfo.InvariantCulture), DateTimeKind.Local);
}
