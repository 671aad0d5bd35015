using GesPowerShell.Client.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Handlers;

public partial class ThrottleHandlerTests : HandlerTest
{
    private readonly Dictionary<string, TaskCompletionSource<object>> _inFlight = new(StringComparer.Ordinal);
    private readonly List<string> _sent = [];

    [Fact]
    public async Task No_more_than_the_limit_are_in_flight_and_the_first_in_the_queue_is_next()
    {
        var throttle = Throttle(limit: 2);
        Task[] reads = [.. Enumerable.Range(0, 4).Select(i => ReadAsync(throttle, "g" + i))];
        Assert.Equal(["g0", "g1"], Sent());
        Answer("g1");
        await UntilAsync(() => Sent().Length == 3);
        Assert.Equal(["g0", "g1", "g2"], Sent());
        Answer("g0");
        await UntilAsync(() => Sent().Length == 4);
        Answer("g2");
        Answer("g3");
        await Task.WhenAll(reads);
    }

    [Fact]
    public async Task After_the_pipeline_has_ended_nothing_is_sent()
    {
        var throttle = Throttle(limit: 2);
        await Drain.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(ReadAsync(throttle, "late")));
        Assert.Empty(Sent());
    }

    [Fact]
    public async Task What_waits_for_its_turn_when_the_pipeline_ends_is_never_sent()
    {
        var throttle = Throttle(limit: 1);
        var first = ReadAsync(throttle, "first");
        var second = ReadAsync(throttle, "second");
        await Drain.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(second));
        Answer("first");
        await WithTimeLimitAsync(first);
        Assert.Equal(["first"], Sent());
    }

    [Fact]
    public async Task What_waits_for_its_turn_ends_with_Ctrl_C_at_once()
    {
        var throttle = Throttle(limit: 1);
        var first = ReadAsync(throttle, "first");
        var second = ReadAsync(throttle, "second");
        await Cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(second));
        Answer("first");
        await WithTimeLimitAsync(first);
    }

    [Fact]
    public async Task What_waits_for_the_end_of_a_pause_when_the_pipeline_ends_is_never_sent()
    {
        var throttle = Throttle(limit: 2);
        await RefuseAsync(throttle, "refused", TimeSpan.FromMinutes(1));
        var waiting = ReadAsync(throttle, "waiting");
        await Drain.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(waiting));
        Assert.Equal(["refused"], Sent());
    }

    [Fact]
    public async Task A_pause_lasts_as_long_as_the_service_asks_and_a_longer_one_is_not_shortened()
    {
        var throttle = Throttle(limit: 3);
        var first = ReadAsync(throttle, "first");
        var second = ReadAsync(throttle, "second");
        var third = ReadAsync(throttle, "third");
        await RefuseAsync(first, "first", TimeSpan.FromSeconds(60));
        await RefuseAsync(second, "second", TimeSpan.FromSeconds(20));
        await RefuseAsync(third, "third", retryAfter: null);
        await NextIsSentInAMinuteAsync(throttle);
    }

    [Fact]
    public async Task A_longer_pause_that_is_asked_for_during_one_holds()
    {
        var throttle = Throttle(limit: 2);
        var first = ReadAsync(throttle, "first");
        var second = ReadAsync(throttle, "second");
        await RefuseAsync(first, "first", TimeSpan.FromSeconds(10));
        await RefuseAsync(second, "second", TimeSpan.FromSeconds(60));
        await NextIsSentInAMinuteAsync(throttle);
    }

    [Fact]
    public async Task Refusals_without_a_time_make_pauses_that_grow_until_an_answer_comes()
    {
        var throttle = Throttle(limit: 4);
        foreach (var seconds in (double[])[0.5, 1, 2])
        {
            await RefuseAsync(throttle, "refused", retryAfter: null);
            await PassesAfterAsync(throttle, seconds, isAnswered: false);
        }

        await RefuseAsync(throttle, "refused", retryAfter: null);
        Clock.Advance(TimeSpan.FromSeconds(4));
        var read = ReadAsync(throttle, "g");
        Answer("g");
        await read;
        await RefuseAsync(throttle, "refused", retryAfter: null);
        await PassesAfterAsync(throttle, 0.5, isAnswered: true);
    }

    [Fact]
    public async Task An_answer_to_what_was_sent_before_a_pause_does_not_raise_the_limit()
    {
        var throttle = Throttle(limit: 4);
        var before = ReadAsync(throttle, "before");
        await RefuseAsync(throttle, "refused", TimeSpan.FromSeconds(10));
        Answer("before");
        await before;
        Clock.Advance(TimeSpan.FromSeconds(10));
        Task[] reads = [.. Enumerable.Range(0, 4).Select(i => ReadAsync(throttle, "g" + i))];
        Assert.Equal(["before", "refused", "g0", "g1"], Sent());
        await FinishAsync(reads);
    }

    [Fact]
    public async Task After_a_refusal_each_answer_allows_one_more_up_to_the_limit()
    {
        var throttle = Throttle(limit: 4);
        await RefuseAsync(throttle, "refused", TimeSpan.FromSeconds(10));
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, await CountSentAtOnceAsync(throttle));
        Assert.Equal(4, await CountSentAtOnceAsync(throttle));
        await RefuseAsync(throttle, "refused", TimeSpan.FromSeconds(10));
        Clock.Advance(TimeSpan.FromSeconds(10));
        await RefuseAsync(throttle, "refused", TimeSpan.FromSeconds(10));
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await CountSentAtOnceAsync(throttle));
        Assert.Equal(4, await CountSentAtOnceAsync(throttle));
    }

    [Theory]
    [InlineData(429, false)]
    [InlineData(428, true)]
    [InlineData(503, true)]
    public async Task No_other_error_makes_a_pause(int status, bool isSent)
    {
        var throttle = Throttle(limit: 2);
        var failing = ReadAsync(throttle, "failing");
        Take("failing").SetException(Error(GesErrors.ServiceFailedId, status));
        await Assert.ThrowsAsync<GesException>(() => failing);
        var next = ReadAsync(throttle, "next");
        Assert.Equal(isSent, Sent().Contains("next"));
        await Cancel.CancelAsync();
        if (isSent)
        {
            Answer("next");
            await WithTimeLimitAsync(next);
            return;
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WithTimeLimitAsync(next));
    }

    [Fact]
    public async Task A_change_is_announced_when_it_is_sent_and_a_read_never()
    {
        var announced = new List<string>();
        var throttle = Throttle(limit: 1);
        var first = ReadAsync(throttle, "first", () => announced.Add("first"));
        var change = throttle.SendAsync(new StopGraph("change"), Context with { OnSending = () => announced.Add("change") });
        Assert.Empty(announced);
        Answer("first");
        await WithTimeLimitAsync(first);
        await UntilAsync(() => Sent().Contains("change"));
        Assert.Equal(["change"], announced);
        Take("change").SetResult(new ChangeAcceptance("job", null));
        await change;
    }

    private ThrottleHandler Throttle(int limit) => new(new FakeHandler(SendAsync), limit, Clock, Delay);

    private Task<object> SendAsync(object request, OperationContext context)
    {
        var name = request is ShowGraph read ? read.GraphId : ((StopGraph)request).GraphId;
        var answer = new TaskCompletionSource<object>();
        lock (_sent)
        {
            _sent.Add(name!);
            _inFlight[name!] = answer;
        }

        return answer.Task;
    }

    private Task<GesGraph> ReadAsync(ThrottleHandler throttle, string name, Action? onSending = null) =>
        throttle.SendAsync(new ShowGraph(name), Context with { OnSending = onSending });

    private string[] Sent()
    {
        lock (_sent)
        {
            return [.. _sent];
        }
    }

    private TaskCompletionSource<object> Take(string name)
    {
        lock (_sent)
        {
            _inFlight.Remove(name, out var answer);
            return answer!;
        }
    }

    private void Answer(string name) => Take(name).SetResult(new GesGraph());

    private async Task RefuseAsync(Task read, string name, TimeSpan? retryAfter)
    {
        Take(name).SetException(TooMany(retryAfter));
        await Assert.ThrowsAsync<GesException>(() => read);
    }

    private Task RefuseAsync(ThrottleHandler throttle, string name, TimeSpan? retryAfter) =>
        RefuseAsync(ReadAsync(throttle, name), name, retryAfter);

    private async Task NextIsSentInAMinuteAsync(ThrottleHandler throttle)
    {
        var next = ReadAsync(throttle, "next");
        Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.DoesNotContain("next", Sent());
        Clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(() => Sent().Contains("next"));
        Answer("next");
        await WithTimeLimitAsync(next);
    }

    /// <summary>
    /// Asserts that a read is sent after that time and not before. It is answered, or refused with an error that does not change the limit.
    /// </summary>
    private async Task PassesAfterAsync(ThrottleHandler throttle, double seconds, bool isAnswered)
    {
        var read = ReadAsync(throttle, "probe");
        var count = Sent().Length;
        Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(count, Sent().Length);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await UntilAsync(() => Sent().Length == count + 1);
        if (isAnswered)
        {
            Answer("probe");
            await read;
            return;
        }

        Take("probe").SetException(Error(GesErrors.ServiceFailedId, 503));
        await Assert.ThrowsAsync<GesException>(() => read);
    }

    /// <summary>Returns how many of six reads are sent before the first is answered.</summary>
    private async Task<int> CountSentAtOnceAsync(ThrottleHandler throttle)
    {
        lock (_sent)
        {
            _sent.Clear();
        }

        Task[] reads = [.. Enumerable.Range(0, 6).Select(i => ReadAsync(throttle, "g" + i))];
        var atOnce = Sent().Length;
        await FinishAsync(reads);
        return atOnce;
    }

    private async Task FinishAsync(Task[] reads)
    {
        var work = Task.WhenAll(reads);
        await UntilAsync(() =>
        {
            string? next;
            lock (_sent)
            {
                next = _inFlight.Keys.FirstOrDefault();
            }

            if (next is not null)
            {
                Answer(next);
            }

            return work.IsCompleted;
        });
        await work;
    }
}
