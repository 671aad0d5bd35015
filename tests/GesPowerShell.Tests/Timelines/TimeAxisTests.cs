using System.Globalization;
using GesPowerShell.Timelines;

namespace GesPowerShell.Tests.Timelines;

public class TimeAxisTests
{
    /// <summary>Each distance between ticks. The span is twelve times as long.</summary>
    [Theory]
    [InlineData("00:00:01", "HH:mm:ss")]
    [InlineData("00:00:02", "HH:mm:ss")]
    [InlineData("00:00:05", "HH:mm:ss")]
    [InlineData("00:00:10", "HH:mm:ss")]
    [InlineData("00:00:15", "HH:mm:ss")]
    [InlineData("00:00:30", "HH:mm:ss")]
    [InlineData("00:01:00", "HH:mm")]
    [InlineData("00:02:00", "HH:mm")]
    [InlineData("00:05:00", "HH:mm")]
    [InlineData("00:10:00", "HH:mm")]
    [InlineData("00:15:00", "HH:mm")]
    [InlineData("00:30:00", "HH:mm")]
    [InlineData("01:00:00", "HH:mm")]
    [InlineData("02:00:00", "HH:mm")]
    [InlineData("03:00:00", "HH:mm")]
    [InlineData("06:00:00", "HH:mm")]
    [InlineData("12:00:00", "HH:mm")]
    [InlineData("1.00:00:00", "MM-dd")]
    [InlineData("2.00:00:00", "MM-dd")]
    [InlineData("7.00:00:00", "MM-dd")]
    [InlineData("14.00:00:00", "MM-dd")]
    [InlineData("30.00:00:00", "MM-dd")]
    [InlineData("90.00:00:00", "MM-dd")]
    [InlineData("365.00:00:00", "MM-dd")]
    public void Ticks_have_the_shortest_distance_whose_labels_do_not_touch(string distance, string form)
    {
        var step = TimeSpan.Parse(distance, CultureInfo.InvariantCulture);
        var near = new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc);
        var from = near.AddTicks(-(near.Ticks % step.Ticks));
        var width = 12 * (form.Length + 3);
        var (labels, ruler) = new TimeAxis(from, from + (12 * step), TimeZoneInfo.Utc, width).Draw();
        var ticks = Enumerable.Range(0, 13).Select(number => from + (number * step)).ToList();
        var texts = ticks.Select((tick, index) =>
            tick.ToString(index == 0 || tick.Date == ticks[index - 1].Date ? form : "MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((width, width, 13), (labels.Length, ruler.Length, ruler.Count(character => character == '+')));
        Assert.Equal(texts.Take(12), labels.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>When the first and the last time are equal, the axis spans ten seconds.</summary>
    [Fact]
    public void A_span_without_a_length_has_one()
    {
        var from = new DateTime(2026, 3, 4, 5, 6, 0, DateTimeKind.Utc);
        var axis = new TimeAxis(from, from, TimeZoneInfo.Utc, 101);
        Assert.Equal([0, 50, 100, 100, 0], new[] { 0, 5, 10, 11, -1 }.Select(seconds => axis.ColumnOf(from.AddSeconds(seconds))));
    }
}
