using GesPowerShell.Pipeline;

namespace GesPowerShell.Tests.Pipeline;

public class ReadAheadTests
{
    private readonly Dictionary<int, TaskCompletionSource<string>> _open = [];
    private readonly List<string> _taken = [];

    [Fact]
    public async Task A_few_are_read_at_once_and_taken_in_their_order()
    {
        var work = ReadAsync(count: 5, limit: 2);
        Assert.Equal([0, 1], _open.Keys);
        Answer(1);
        Assert.Empty(_taken);
        Answer(0);
        Assert.Equal(["0", "1"], _taken);
        Assert.Equal([0, 1, 2, 3], _open.Keys);
        Answer(3);
        Answer(2);
        Answer(4);
        await work;
        Assert.Equal(["0", "1", "2", "3", "4"], _taken);
    }

    [Fact]
    public async Task When_the_taker_fails_nothing_more_is_read_and_what_is_open_is_waited_for()
    {
        var work = ReadAsync(count: 5, limit: 3, failAt: 0);
        Answer(0);
        Assert.False(work.IsCompleted);
        Answer(1);
        _open[2].SetException(new InvalidOperationException("Of no interest"));
        Assert.Equal("Taker", (await Assert.ThrowsAsync<InvalidOperationException>(() => work)).Message);
        Assert.Equal([0, 1, 2], _open.Keys);
    }

    [Fact]
    public async Task Nothing_to_read_is_done_at_once() => await ReadAsync(count: 0, limit: 2);

    private Task ReadAsync(int count, int limit, int? failAt = null) => ReadAhead.ForEachAsync(
        Enumerable.Range(0, count).ToArray(),
        limit,
        item => (_open[item] = new TaskCompletionSource<string>()).Task,
        async (item, read) =>
        {
            _taken.Add(await read);
            if (item == failAt)
            {
                throw new InvalidOperationException("Taker");
            }
        });

    private void Answer(int item) => _open[item].SetResult(item.ToString());
}
