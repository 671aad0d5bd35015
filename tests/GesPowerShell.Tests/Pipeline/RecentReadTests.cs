using GesPowerShell.Pipeline;

namespace GesPowerShell.Tests.Pipeline;

public class RecentReadTests
{
    private static readonly OperationContext Context = new(CancellationToken.None, null, _ => { });

    private TimeSpan _now;
    private int _reads;

    [Fact]
    public async Task What_was_read_is_good_for_half_a_minute()
    {
        var read = new RecentRead<int>(_ => Task.FromResult(++_reads), () => _now);
        Assert.Equal(1, await read.GetAsync(Context));
        _now += TimeSpan.FromSeconds(29.9);
        Assert.Equal(1, await read.GetAsync(Context));
        _now += TimeSpan.FromSeconds(0.1);
        Assert.Equal(2, await read.GetAsync(Context));
        _now += TimeSpan.FromSeconds(29.9);
        Assert.Equal(2, await read.GetAsync(Context));
    }

    [Fact]
    public async Task What_failed_is_not_asked_for_again()
    {
        var read = new RecentRead<int>(
            _ =>
            {
                _reads++;
                return Task.FromException<int>(new InvalidOperationException());
            },
            () => _now);
        await Assert.ThrowsAsync<InvalidOperationException>(() => read.GetAsync(Context));
        _now += TimeSpan.FromHours(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => read.GetAsync(Context));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task All_who_ask_meanwhile_share_one_read()
    {
        var answer = new TaskCompletionSource<int>();
        var read = new RecentRead<int>(
            _ =>
            {
                _reads++;
                return answer.Task;
            },
            () => _now);
        var first = read.GetAsync(Context);
        _now += TimeSpan.FromHours(1);
        var second = read.GetAsync(Context);
        answer.SetResult(7);
        Assert.Equal((7, 7, 1), (await first, await second, _reads));
    }

    [Fact]
    public async Task Without_another_clock_it_goes_by_the_machine_s()
    {
        var read = new RecentRead<int>(_ => Task.FromResult(++_reads));
        Assert.Equal((1, 1), (await read.GetAsync(Context), await read.GetAsync(Context)));
    }
}
