using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Tests.Handlers;

public class RetryDelayTests : HandlerTest
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(6, 16)]
    [InlineData(7, 30)]
    [InlineData(2000, 30)]
    public void Each_delay_is_twice_the_one_before_up_to_half_a_minute(int attempt, double seconds) =>
        Assert.Equal(seconds, Delay.After(attempt, retryAfter: null).TotalSeconds);

    [Theory]
    [InlineData(0, 0.75)]
    [InlineData(0.5, 1)]
    [InlineData(1, 1.25)]
    public void It_varies_by_a_quarter_to_both_sides(double jitter, double share) =>
        Assert.Equal(8 * share, new RetryDelay(Clock, () => jitter).After(5, retryAfter: null).TotalSeconds);

    [Fact]
    public void Two_scripts_that_failed_together_do_not_come_back_together() =>
        Assert.True(Enumerable.Range(0, 20).Select(_ => new RetryDelay(Clock).After(5, retryAfter: null)).Distinct().Count() > 1);

    [Theory]
    [InlineData(0.001, 0.001)]
    [InlineData(299, 299)]
    [InlineData(300, 300)]
    [InlineData(301, 300)]
    [InlineData(86400, 300)]
    public void What_the_service_asks_for_is_kept_up_to_five_minutes(double asked, double seconds) =>
        Assert.Equal(seconds, Delay.After(3, TimeSpan.FromSeconds(asked)).TotalSeconds);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_service_that_asks_for_no_time_gets_the_usual_delay(double asked) =>
        Assert.Equal(2, Delay.After(3, TimeSpan.FromSeconds(asked)).TotalSeconds);

    [Fact]
    public async Task It_ends_when_its_time_is_over_and_not_before()
    {
        var wait = Delay.WaitAsync(TimeSpan.FromSeconds(10), Context);
        Clock.Advance(TimeSpan.FromSeconds(9.99));
        Assert.False(wait.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(0.01));
        Assert.True(await WithTimeLimitAsync(wait));
    }

    [Fact]
    public async Task A_pipeline_that_has_ended_waits_no_more_and_sends_no_more()
    {
        var wait = Delay.WaitAsync(TimeSpan.FromDays(1), Context);
        await Drain.CancelAsync();
        Assert.False(await WithTimeLimitAsync(wait));
        Assert.False(await WithTimeLimitAsync(Delay.WaitAsync(TimeSpan.FromDays(1), Context)));
        Assert.False(await Delay.WaitAsync(TimeSpan.Zero, Context));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_as_what_it_is()
    {
        var wait = Delay.WaitAsync(TimeSpan.FromDays(1), Context);
        await Cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(wait));
    }
}
