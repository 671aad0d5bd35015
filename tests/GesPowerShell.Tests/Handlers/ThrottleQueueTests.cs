using System.Collections.Concurrent;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Handlers;

/// <summary>Requests that wait for their turn, when others before them are cancelled or refused.</summary>
public class ThrottleQueueTests : HandlerTest
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object>> _inFlight = new(StringComparer.Ordinal);

    private ThrottleHandler Throttle(int limit) => new(
        new FakeHandler((request, _) => _inFlight.GetOrAdd(((ShowGraph)request).GraphId, _ => new()).Task), limit, Clock, Delay);

    [Fact]
    public async Task A_request_that_was_cancelled_while_it_waited_takes_no_turn_of_the_next_one()
    {
        using var cancel = new CancellationTokenSource();
        var throttle = Throttle(limit: 1);
        var first = throttle.SendAsync(new ShowGraph("first"), Context);
        var second = throttle.SendAsync(new ShowGraph("second"), Context with { CancelToken = cancel.Token });
        var third = throttle.SendAsync(new ShowGraph("third"), Context);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SoonAsync(second));
        _inFlight["first"].SetResult(new GesGraph());
        await SoonAsync(first);
        await UntilAsync(() => _inFlight.ContainsKey("third"));
        _inFlight["third"].SetResult(new GesGraph());
        await SoonAsync(third);
        Assert.DoesNotContain("second", _inFlight.Keys);
    }

    /// <summary>The pause of the first refusal without a time is half a second here.</summary>
    [Fact]
    public async Task A_later_refusal_without_a_time_does_not_make_a_pause_longer()
    {
        var throttle = Throttle(limit: 2);
        var (first, second) = (throttle.SendAsync(new ShowGraph("first"), Context), throttle.SendAsync(new ShowGraph("second"), Context));
        _inFlight["first"].SetException(TooMany(null));
        await Assert.ThrowsAsync<GesException>(() => first);
        Clock.Advance(TimeSpan.FromSeconds(0.4));
        _inFlight["second"].SetException(TooMany(null));
        await Assert.ThrowsAsync<GesException>(() => second);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        var third = throttle.SendAsync(new ShowGraph("third"), Context);
        Assert.Contains("third", _inFlight.Keys);
        _inFlight["third"].SetResult(new GesGraph());
        await SoonAsync(third);
    }

    /// <summary>The answer makes room for one, and raises the limit by one.</summary>
    [Fact]
    public async Task An_answer_after_a_refusal_lets_two_requests_go_at_once()
    {
        var throttle = Throttle(limit: 2);
        var refused = throttle.SendAsync(new ShowGraph("refused"), Context);
        _inFlight["refused"].SetException(TooMany(TimeSpan.FromSeconds(1)));
        await Assert.ThrowsAsync<GesException>(() => refused);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Task[] reads = [.. ((string[])["first", "second", "third"]).Select(id => throttle.SendAsync(new ShowGraph(id), Context))];
        Assert.DoesNotContain("second", _inFlight.Keys);
        _inFlight["first"].SetResult(new GesGraph());
        await UntilAsync(() => _inFlight.ContainsKey("second") && _inFlight.ContainsKey("third"));
        _inFlight["second"].SetResult(new GesGraph());
        _inFlight["third"].SetResult(new GesGraph());
        await Task.WhenAll(reads);
    }
}
