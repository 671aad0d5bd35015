using GesPowerShell.Completion;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Completion;

public sealed class CompletionCacheTests : IDisposable
{
    private readonly GesPowerShell.Client.GesClient _client = Clients.Of(
        new GesSettings { Region = "cn-north-4", ProjectId = Clients.ProjectId, Credential = Clients.Keys() });
    private readonly CompletionCache _patient;
    private TimeSpan _now;
    private int _reads;

    public CompletionCacheTests() => _patient = new CompletionCache(() => _now, Timeout.InfiniteTimeSpan);

    [Fact]
    public void What_was_read_is_good_for_half_a_minute()
    {
        Assert.Equal(["1"], Tab());
        _now += TimeSpan.FromSeconds(29);
        Assert.Equal(["1"], Tab());
        _now += TimeSpan.FromSeconds(1);
        Assert.Equal(["2"], Tab());
    }

    [Fact]
    public void A_change_makes_the_next_Tab_read_again()
    {
        Tab();
        _patient.Expire(_client);
        Assert.Equal(["2"], Tab());
    }

    [Fact]
    public void What_failed_is_not_asked_again_before_its_time_and_takes_nothing_away()
    {
        Tab();
        _now += TimeSpan.FromSeconds(30);
        Assert.Equal(["1"], _patient.Read<string>(_client, _ => throw GesErrors.NotConnected()));
        Assert.Equal(["1"], Tab());
        _now += TimeSpan.FromSeconds(30);
        Assert.Equal(["2"], Tab());
    }

    [Fact]
    public async Task What_was_begun_before_a_change_does_not_count_after_it()
    {
        var hurried = new CompletionCache(() => _now, TimeSpan.Zero);
        var answer = new TaskCompletionSource<IReadOnlyList<string>>();
        Assert.Empty(hurried.Read(_client, _ => answer.Task));
        var refreshed = hurried.WhenRefreshedAsync(_client);
        hurried.Expire(_client);
        answer.SetResult(["before"]);
        await refreshed;

        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Empty(hurried.Read<string>(_client, _ =>
        {
            begun.SetResult();
            return new TaskCompletionSource<IReadOnlyList<string>>().Task;
        }));
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken); // A hang becomes a failure.
    }

    [Fact]
    public void Each_connection_has_its_own()
    {
        using var other = Clients.Of(new GesSettings { Region = "cn-north-4", ProjectId = Clients.ProjectId, Credential = Clients.Keys() });
        Assert.Equal(["1"], Tab());
        Assert.Equal(["other"], _patient.Read(other, _ => Task.FromResult<IReadOnlyList<string>>(["other"])));
        Assert.Equal(["1"], Tab());
    }

    public void Dispose() => _client.Dispose();

    private IReadOnlyList<string> Tab() => _patient.Read(_client, _ => Task.FromResult<IReadOnlyList<string>>([$"{++_reads}"]));
}
