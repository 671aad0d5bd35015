using GesPowerShell.Client.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public sealed class RefreshableCredentialTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CallLog _log = new();
    private readonly RefreshableCredential<Key> _keys;
    private Func<Task<Key>> _fetch;
    private int _fetches;

    public RefreshableCredentialTests()
    {
        _fetch = () => Task.FromResult(NewKey());
        _keys = new RefreshableCredential<Key>(
            _ =>
            {
                _fetches++;
                return _fetch();
            },
            _clock);
    }

    public void Dispose() => _keys.Dispose();

    [Fact]
    public async Task It_is_kept_until_it_should_be_refreshed()
    {
        var first = await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Same(first, await GetAsync());
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotSame(first, await GetAsync());
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task While_no_new_one_can_be_had_the_old_one_serves_and_a_new_one_is_asked_for_once_a_minute()
    {
        var first = await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(55));
        _fetch = () => throw Failure(GesErrorKind.ConnectionError);
        Assert.Same(first, await GetAsync());
        Assert.Single(_log.Verbose);
        _clock.Advance(TimeSpan.FromSeconds(59.9));
        Assert.Same(first, await GetAsync());
        Assert.Equal(2, _fetches);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Same(first, await GetAsync());
        Assert.Equal(3, _fetches);
    }

    [Fact]
    public async Task One_that_has_expired_serves_no_more()
    {
        await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(59.5));
        _fetch = () => throw Failure(GesErrorKind.ConnectionError);
        await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(0.5));
        await Assert.ThrowsAsync<GesException>(GetAsync);
        Assert.Equal(3, _fetches);
    }

    [Fact]
    public async Task Who_is_refused_new_ones_does_not_go_on_with_the_old()
    {
        await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(55));
        _fetch = () => throw Failure(GesErrorKind.AuthenticationError);
        await Assert.ThrowsAsync<GesException>(GetAsync);
    }

    [Fact]
    public async Task A_refused_one_is_dropped_and_one_that_was_fetched_meanwhile_stays()
    {
        var refused = await GetAsync();
        _keys.Drop(refused);
        Assert.Null(_keys.Current);
        var second = await GetAsync();
        _keys.Drop(refused);
        Assert.Same(second, _keys.Current);
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task At_the_end_it_is_cleared()
    {
        var key = await GetAsync();
        _keys.Dispose();
        Assert.True(key.IsCleared);
        Assert.Null(_keys.Current);
    }

    private static GesException Failure(GesErrorKind kind) => new("ConnectionFailed", kind, "No way.", "");

    private Task<Key> GetAsync() => _keys.GetAsync(_log.Context(TestContext.Current.CancellationToken));

    /// <summary>Creates a key that expires in an hour. It is refreshed five minutes earlier.</summary>
    private Key NewKey() => new(_clock.GetUtcNow() + TimeSpan.FromHours(1));

    private sealed class Key(DateTimeOffset expiresAt) : IRefreshable
    {
        public DateTimeOffset? ExpiresAt => expiresAt;

        public bool IsCleared { get; private set; }

        public bool NeedsRefresh(DateTimeOffset now) => now >= expiresAt - TimeSpan.FromMinutes(5);

        public void Clear() => IsCleared = true;
    }
}
