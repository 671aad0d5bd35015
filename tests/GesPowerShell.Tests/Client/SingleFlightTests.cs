using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Tests.Client;

public sealed class SingleFlightTests : IDisposable
{
    private readonly SingleFlight<string> _flight = new();
    private readonly TaskCompletionSource<string> _answer = new();
    private string? _current;
    private int _fetches;

    public void Dispose() => _flight.Dispose();

    [Fact]
    public async Task All_who_ask_at_once_share_one_fetch()
    {
        Task<string>[] callers = [.. Enumerable.Range(0, 50).Select(_ => GetAsync(None))];
        _answer.SetResult("token");
        Assert.All(await Task.WhenAll(callers), token => Assert.Equal("token", token));
        Assert.Equal("token", await GetAsync(None));
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_by_all_who_wait_and_again_by_who_comes_later()
    {
        Task<string>[] callers = [.. Enumerable.Range(0, 50).Select(_ => GetAsync(None))];
        var error = new GesException("CredentialsRefused", GesErrorKind.AuthenticationError, "401", "");
        _answer.SetException(error);
        foreach (var caller in callers)
        {
            Assert.Same(error, await Assert.ThrowsAsync<GesException>(() => caller));
        }

        Assert.Equal(1, _fetches);
        await Assert.ThrowsAsync<GesException>(() => GetAsync(None));
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_fetch_to_the_others()
    {
        using var stop = new CancellationTokenSource();
        var first = GetAsync(None);
        var second = GetAsync(stop.Token);
        var third = GetAsync(None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _answer.SetResult("token");
        Assert.Equal("token", await first);
        Assert.Equal("token", await third);
    }

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private Task<string> GetAsync(CancellationToken cancelToken) => _flight.GetAsync(() => _current, FetchAsync, cancelToken);

    private async Task<string> FetchAsync()
    {
        _fetches++;
        return _current = await _answer.Task;
    }
}
