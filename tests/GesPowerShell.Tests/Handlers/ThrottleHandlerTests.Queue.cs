namespace GesPowerShell.Tests.Handlers;

/// <content>Queued requests when the requests before them are cancelled or refused.</content>
public partial class ThrottleHandlerTests
{
    [Fact]
    public async Task A_request_that_was_cancelled_while_it_waited_takes_no_turn_of_the_next_one()
    {
        using var cancel = new CancellationTokenSource();
        var throttle = Throttle(limit: 1);
        var first = ReadAsync(throttle, "first");
        var second = throttle.SendAsync(new ShowGraph("second"), Context with { CancelToken = cancel.Token });
        var third = ReadAsync(throttle, "third");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(second));
        Answer("first");
        await WithTimeLimitAsync(first);
        await UntilAsync(() => Sent().Contains("third"));
        Answer("third");
        await WithTimeLimitAsync(third);
        Assert.DoesNotContain("second", Sent());
    }

    /// <summary>In this test, the delay after a first refusal without a Retry-After time is half a second.</summary>
    [Fact]
    public async Task A_later_refusal_without_a_time_does_not_make_a_pause_longer()
    {
        var throttle = Throttle(limit: 2);
        var (first, second) = (ReadAsync(throttle, "first"), ReadAsync(throttle, "second"));
        await RefuseAsync(first, "first", retryAfter: null);
        Clock.Advance(TimeSpan.FromSeconds(0.4));
        await RefuseAsync(second, "second", retryAfter: null);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        var third = ReadAsync(throttle, "third");
        Assert.Contains("third", Sent());
        Answer("third");
        await WithTimeLimitAsync(third);
    }

    /// <summary>The answer releases one slot and raises the limit by one.</summary>
    [Fact]
    public async Task An_answer_after_a_refusal_lets_two_requests_go_at_once()
    {
        var throttle = Throttle(limit: 2);
        await RefuseAsync(throttle, "refused", TimeSpan.FromSeconds(1));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Task[] reads = [ReadAsync(throttle, "first"), ReadAsync(throttle, "second"), ReadAsync(throttle, "third")];
        Assert.DoesNotContain("second", Sent());
        Answer("first");
        await UntilAsync(() => Sent().Contains("second") && Sent().Contains("third"));
        Answer("second");
        Answer("third");
        await Task.WhenAll(reads);
    }

    /// <summary>The limit is half of eight plus one, and three requests are in flight, so two more are sent.</summary>
    [Fact]
    public async Task An_answer_after_a_refusal_raises_the_limit_by_one_and_no_more()
    {
        var throttle = Throttle(limit: 8);
        await RefuseAsync(throttle, "refused", TimeSpan.FromSeconds(1));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Task<GesGraph>[] reads = [.. Enumerable.Range(0, 4).Select(i => ReadAsync(throttle, "g" + i))];
        Answer("g0");
        await WithTimeLimitAsync(reads[0]);
        Task[] more = [.. Enumerable.Range(0, 3).Select(i => ReadAsync(throttle, "h" + i))];
        Assert.Equal(["refused", "g0", "g1", "g2", "g3", "h0", "h1"], Sent());
        await FinishAsync([.. reads, .. more]);
    }
}
