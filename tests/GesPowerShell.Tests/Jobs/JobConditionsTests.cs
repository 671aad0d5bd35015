using System.Globalization;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Tests.Jobs;

/// <summary>GES filters jobs by days. The module itself filters them by the time of day and by several states.</summary>
public class JobConditionsTests
{
    [Theory]
    [InlineData("09:00:00", null, null, true)]
    [InlineData("09:00:00", "09:00:00", "09:00:00", true)]
    [InlineData("09:00:00", "09:00:01", null, false)]
    [InlineData("09:00:00", null, "08:59:59", false)]
    [InlineData("09:00:00", "08:00:00", "08:59:59", false)]
    [InlineData("09:00:00", "09:00:01", "10:00:00", false)]
    [InlineData("09:00:00", "08:00:00", "10:00:00", true)]
    [InlineData(null, "09:00:00", "09:00:00", true)]
    public void Both_ends_of_a_span_belong_to_it_and_a_job_that_has_not_begun_is_in_every_one(
        string? begun, string? after, string? before, bool passes)
    {
        var job = new GesJob { BeginTime = At(begun)?.ToLocalTime() };
        Assert.Equal(passes, new JobConditions(new StatusFilter(null), At(after), At(before)).Pass(job));
    }

    [Theory]
    [InlineData("Running", "Running", true)]
    [InlineData("Failed", "Running", false)]
    [InlineData("Failed", "run* fail*", true)]
    [InlineData("Failed", null, true)]
    public void A_job_has_one_of_the_states_as_well(string status, string? given, bool passes) => Assert.Equal(
        passes, new JobConditions(new StatusFilter(given?.Split(' ')), At("08:00:00"), null)
            .Pass(new GesJob { Status = status, BeginTime = At("09:00:00") }));

    [Theory]
    [InlineData("running", "Running")]
    [InlineData("PENDING", "Pending")]
    [InlineData("run*", null)]
    [InlineData("running failed", null)]
    [InlineData("Unknown", null)]
    [InlineData(null, null)]
    public void GES_is_asked_for_the_one_state_that_it_can_filter_by(string? given, string? sent)
    {
        var request = new JobConditions(new StatusFilter(given?.Split(' ')), null, null).ToFilter("fraud_demo");
        Assert.Equal((sent, "fraud_demo"), (request.Status, request.GraphName));
    }

    [Fact]
    public void GES_is_asked_for_the_days_of_both_ends()
    {
        var request = new JobConditions(new StatusFilter(null), At("23:59:59"), At("00:00:01")!.Value.AddDays(2)).ToFilter(null);
        Assert.Equal((new DateTime(2026, 3, 4), new DateTime(2026, 3, 6), null), (request.FromDay, request.ToDay, request.GraphName));
    }

    private static DateTime? At(string? time) => time is null
        ? null
        : new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc) + TimeSpan.Parse(time, CultureInfo.InvariantCulture);
}
