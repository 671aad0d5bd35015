using GesPowerShell.Client.Json;

namespace GesPowerShell.Tests.Json;

public class WireTimeTests
{
    private const double MaxSeconds = 315_537_897_600;

    /// <summary>The parser of the usual formats checks each character and the range of each number itself.</summary>
    [Theory]
    [InlineData("2026/01-05T08:00:01")]
    [InlineData("2026-01/05T08:00:01")]
    [InlineData("2026-01-05_08:00:01")]
    [InlineData("2026-01-05T08-00:01")]
    [InlineData("2026-01-05T08:00-01")]
    [InlineData("2026-01-05T08:00:01X")]
    [InlineData("2026-01-05T08:00:1")]
    [InlineData("2026-01-05T08:00:01ZZ")]
    [InlineData("0000-01-05T08:00:01")]
    [InlineData("2026-00-05T08:00:01")]
    [InlineData("2026-13-05T08:00:01")]
    [InlineData("2026-01-00T08:00:01")]
    [InlineData("2026-01-32T08:00:01")]
    [InlineData("2026-02-29T08:00:01")]
    [InlineData("2026-01-05T24:00:00")]
    [InlineData("2026-01-05T08:60:01")]
    [InlineData("2026-01-05T08:00:60")]
    [InlineData("2026-01-05T-1:00:01")]
    [InlineData("2026-01-05T08:-1:01")]
    [InlineData("2026-01-05T08:00:-1")]
    [InlineData("2026-01-05T08:0a:01")]
    [InlineData("2026-01-05T:8:00:01")]
    public void What_differs_from_a_time_in_one_place_is_null(string text) => Assert.Null(WireTime.Parse(text));

    [Theory]
    [InlineData("0001-01-01T00:00:00", 1, 1, 1, 0, 0, 0)]
    [InlineData("9999-12-31 23:59:59", 9999, 12, 31, 23, 59, 59)]
    [InlineData("2024-02-29T19:08:07Z", 2024, 2, 29, 19, 8, 7)]
    public void The_first_and_the_last_of_each_number_is_one(
        string text, int year, int month, int day, int hour, int minute, int second) =>
        Assert.Equal(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero), WireTime.Parse(text));

    [Theory]
    [InlineData(null, false)]
    [InlineData(-1L, false)]
    [InlineData(0L, false)]
    [InlineData(1L, true)]
    [InlineData(253_402_300_799_999, true)]
    [InlineData(253_402_300_800_000, false)]
    public void Milliseconds_are_of_the_years_1970_to_9999(long? milliseconds, bool isTime) => Assert.Equal(
        isTime ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds!.Value).LocalDateTime : null, WireTime.OfMilliseconds(milliseconds));

    [Theory]
    [InlineData(null, null)]
    [InlineData(-0.001, null)]
    [InlineData(0.0, 0.0)]
    [InlineData(1.5, 1.5)]
    [InlineData(MaxSeconds - 1, MaxSeconds - 1)]
    [InlineData(MaxSeconds, null)]
    [InlineData(double.NaN, null)]
    public void Seconds_are_a_duration_that_can_be_held(double? seconds, double? expected) =>
        Assert.Equal(expected, WireTime.Seconds(seconds)?.TotalSeconds);
}
