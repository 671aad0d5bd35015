using GesPowerShell.Client.Listing;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Client;

public class ListingTests
{
    private readonly CallLog _log = new();
    private int _reads;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public async Task A_list_takes_as_many_requests_as_it_has_pages(int count, int expected)
    {
        var all = Names(count);
        Assert.Equal(all, await WalkAsync((offset, limit) => new(count, all.Skip(offset).Take(limit).ToList())));
        Assert.Equal(expected, _reads);
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task A_list_without_a_count_ends_with_an_empty_page()
    {
        var all = Names(150);
        Assert.Equal(all, await WalkAsync((offset, limit) => new(null, all.Skip(offset).Take(limit).ToList())));
        Assert.Equal(3, _reads);
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task A_server_that_gives_smaller_pages_is_walked_through()
    {
        var all = Names(25);
        Assert.Equal(all, await WalkAsync((offset, _) => new(25, all.Skip(offset).Take(10).ToList())));
    }

    [Fact]
    public async Task What_a_shifting_order_hid_is_found_on_a_second_walk()
    {
        var all = Names(150);
        var shifted = all.Skip(1).Append(all[0]).ToList();
        var items = await WalkAsync(
            (offset, limit) => new(150, (_reads == 2 ? shifted.Prepend("n50").ToList() : all).Skip(offset).Take(limit).ToList()));
        Assert.Equal(all.Order(), items.Order());
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task A_list_that_stays_short_ends_with_a_warning_after_two_walks()
    {
        var all = Names(3);
        Assert.Equal(all, await WalkAsync((offset, limit) => new(5, all.Skip(offset).Take(limit).ToList())));
        Assert.Equal(4, _reads);
        Assert.Contains("counted 5 but showed 3", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_repeats_for_ever_ends()
    {
        var page = Names(100);
        Assert.Equal(page, await WalkAsync((_, _) => new(1000, page)));
        Assert.Equal(4, _reads);
        Assert.Single(_log.Warnings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Items_without_an_id_are_left_out_with_a_warning(int number)
    {
        Assert.Equal(["a"], await WalkAsync((offset, _) => new(1 + number, offset == 0 ? ["a", .. Enumerable.Repeat("", number)] : [])));
        Assert.Contains($"{number} things without an id", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_that_changes_during_the_walk_does_not_end_it_early()
    {
        var all = Names(150);
        Assert.Equal(all, await WalkAsync((offset, limit) => new(offset == 0 ? 160 : 150, all.Skip(offset).Take(limit).ToList())));
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task A_page_that_failed_can_be_asked_for_again()
    {
        var fail = true;
        var service = new FakeHandler((_, _) => fail ? throw new IOException() : Task.FromResult<object>(new ListPage<string>(1, ["a"])));
        var list = new PagedList<string>(service, new ListThings());
        await Assert.ThrowsAsync<IOException>(() => list.NextAsync(_log.Context(TestContext.Current.CancellationToken)));
        fail = false;
        Assert.Equal(["a"], (await list.NextAsync(_log.Context(TestContext.Current.CancellationToken))).Items);
        Assert.True((await list.NextAsync(_log.Context(TestContext.Current.CancellationToken))).IsLast);
    }

    private static List<string> Names(int count) => Enumerable.Range(0, count).Select(i => "n" + i).ToList();

    private async Task<List<string>> WalkAsync(Func<int, int, ListPage<string>> page)
    {
        var service = new FakeHandler((request, _) =>
        {
            _reads++;
            var list = Assert.IsType<ListThings>(request);
            return Task.FromResult<object>(page(list.Offset, list.Limit));
        });
        var list = new PagedList<string>(service, new ListThings());
        var items = new List<string>();
        while (true)
        {
            var next = await list.NextAsync(_log.Context(TestContext.Current.CancellationToken));
            items.AddRange(next.Items);
            if (next.IsLast)
            {
                return items;
            }
        }
    }

    private sealed record ListThings : GesListRequest<string>
    {
        public override string Plural => "things";

        public override string? IdOf(string item) => item;
    }
}
