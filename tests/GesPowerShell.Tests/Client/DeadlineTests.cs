using GesPowerShell.Client.Transport;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class DeadlineTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_request_ends_at_its_limit_and_not_before()
    {
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(60), CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(deadline.IsTimeUp || deadline.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(deadline.IsTimeUp && deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Ctrl_C_is_no_time_that_is_up()
    {
        using var user = new CancellationTokenSource();
        using var deadline = new Deadline(_clock, TimeSpan.FromSeconds(60), user.Token);
        await user.CancelAsync();
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.IsTimeUp);
    }

    [Fact]
    public void After_its_end_it_cancels_nothing()
    {
        var deadline = new Deadline(_clock, TimeSpan.FromSeconds(60), CancellationToken.None);
        deadline.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False(deadline.IsTimeUp);
    }

    [Fact]
    public void A_timer_that_fires_while_the_request_ends_says_nothing()
    {
        var clock = new LateClock();
        var deadline = new Deadline(clock, TimeSpan.FromSeconds(60), CancellationToken.None);
        deadline.Dispose();
        clock.Fire();
        Assert.False(deadline.IsTimeUp);
    }

    /// <summary>A clock whose timers can fire after they were disposed of, as timers of the system can.</summary>
    private sealed class LateClock : TimeProvider
    {
        private Action _fire = () => { };

        public void Fire() => _fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _fire = () => callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
