using GesPowerShell.Completion;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Engine;

/// <summary>Tab completion in a region whose answers are delayed until a test releases them.</summary>
public class SlowCompletionTests : RegionTest
{
    private readonly HeldClock _clock = new();

    protected override SimulatorOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task Tab_does_not_wait_for_a_slow_GES_and_the_next_one_has_what_it_sent()
    {
        Hold("/graphs");

        Assert.Empty(Session.PressTab("Stop-GesGraph fr"));
        Assert.Empty(Session.PressTab("Stop-GesGraph fr"));
        Assert.Empty(Server.Requests); // The list has only answered requests, and this answer is delayed.

        await ReleaseAsync();
        Assert.Equal("fraud_demo", Assert.Single(Session.PressTab("Stop-GesGraph fr")).CompletionText);
        Assert.Single(Server.Requests);
        Assert.Empty(Session.Host.Shown);
    }

    [Fact]
    public async Task While_a_slow_GES_is_asked_again_Tab_offers_what_it_knew()
    {
        Assert.Single(Session.Complete("Stop-GesGraph fr"));
        CompletionCache.Shared.Expire(Client);
        Hold("/graphs");
        Server.Graphs.Add(new() { Name = "fresh_graph" });

        Assert.Equal("fraud_demo", Assert.Single(Session.PressTab("Stop-GesGraph fr")).CompletionText);

        await ReleaseAsync();
        Assert.Equal(["fraud_demo", "fresh_graph"], Session.PressTab("Stop-GesGraph fr").Select(offer => offer.CompletionText));
    }

    [Fact]
    public void Many_Tabs_cost_one_request_of_each_kind()
    {
        foreach (var line in (string[])["Stop-GesGraph fr", "Start-GesGraph dev", "Get-GesGraph -GraphId 7", "Stop-GesGraph -Name a,fr"])
        {
            Session.Complete(line);
        }

        Assert.Single(Server.Requests);
    }

    [Fact]
    public void After_a_stop_Tab_knows_what_runs_now()
    {
        Assert.Equal("aml_prod", Session.Complete("Stop-GesGraph ")[0]);
        Run("Stop-GesGraph aml_prod").ShouldSucceed();
        Assert.Equal("fraud_demo", Session.Complete("Stop-GesGraph ")[0]);
    }

    [Fact]
    public async Task Disconnecting_forgets_what_Tab_knew_and_ends_what_it_reads()
    {
        Session.Complete("Stop-GesGraph fr");
        var client = Client;
        CompletionCache.Shared.Expire(client);
        Hold("/graphs");
        Session.PressTab("Stop-GesGraph fr");
        Run("Disconnect-Ges").ShouldSucceed();

        Assert.Empty(Session.PressTab("Stop-GesGraph fr"));
        await CompletionCache.Shared.WhenRefreshedAsync(client); // Returns although the service still holds the answer back.
    }

    private IGesClient Client => Assert.IsType<GesConnection>(Assert.Single(Run("Get-GesConnection").Output)).Client!;

    private void Hold(string path)
    {
        Server.ClearRequests();
        Server.Faults.Add(new FaultRule { Path = path, Delay = new DelayFault(30) });
    }

    private async Task ReleaseAsync()
    {
        var refreshed = CompletionCache.Shared.WhenRefreshedAsync(Client);
        await _clock.Waiting.WaitAsync(TimeSpan.FromMinutes(1)); // The time limit turns a hang into a failure.
        _clock.Advance(TimeSpan.FromSeconds(31));
        await refreshed;
    }

    /// <summary>Completes when a caller waits for it.</summary>
    private sealed class HeldClock() : FakeTimeProvider(DateTimeOffset.UtcNow)
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waiting => _waiting.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waiting.TrySetResult();
            return timer;
        }
    }
}
