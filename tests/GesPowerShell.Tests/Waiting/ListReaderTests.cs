using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

/// <summary>The first day and the number of pages for which Task Center is read.</summary>
public class ListReaderTests
{
    private static readonly DateTime Noon = new(2026, 1, 5, 12, 0, 0, DateTimeKind.Utc);

    private readonly JumpingClock _clock = new();
    private readonly List<object> _requests = [];
    private Func<object, object> _answer = _ => new ListPage<GesJob>(0, []);

    private OperationContext Context => new(TestContext.Current.CancellationToken, null, _ => { });

    private ListReader Reader => new(
        new FakeHandler((request, _) =>
        {
            _requests.Add(request);
            return Task.FromResult(_answer(request));
        }),
        new ServiceClock(_clock));

    /// <summary>The first day is one day before the first of the jobs began. When that is not known, it is about a month ago.</summary>
    [Theory]
    [InlineData("submitted 0", 1)]
    [InlineData("began 0", 1)]
    [InlineData("submitted 2", 3)]
    [InlineData("submitted 0,submitted 3,submitted 1", 4)]
    [InlineData("submitted 0,began 2", 3)]
    [InlineData("unknown 0", 32)]
    [InlineData("without graph 0", 32)]
    [InlineData("submitted 0,unknown 0", 32)]
    public async Task Jobs_are_listed_from_the_day_before_the_first_of_them(string jobs, int daysAgo)
    {
        await Reader.FindJobsAsync([.. jobs.Split(',').Select(Entry)], Context);
        var request = Assert.IsType<ListJobs>(Assert.Single(_requests));
        Assert.Equal((Noon.Date.AddDays(-daysAgo), null), (request.FromDay, request.ToDay));
    }

    [Fact]
    public async Task No_page_is_read_after_the_last_job_that_is_looked_for()
    {
        _answer = request => new ListPage<GesJob>(
            500, [.. Enumerable.Range(((ListJobs)request).Offset, 100).Select(i => new GesJob { JobId = $"j{i}" })]);
        var found = await Reader.FindJobsAsync([Entry("submitted 0", 7), Entry("submitted 0", 150)], Context);
        Assert.Equal(["j150", "j7"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([0, 100], _requests.Cast<ListJobs>().Select(request => request.Offset));
    }

    [Fact]
    public async Task A_graph_is_found_in_any_case_and_all_pages_are_read_for_one_that_is_not_there()
    {
        _answer = request => new ListPage<GesGraph>(
            200, [.. Enumerable.Range(((ListGraphs)request).Offset, 100).Select(i => new GesGraph { Id = $"G{i}" })]);
        var found = await Reader.FindGraphsAsync([Entry("submitted 0", 7), Entry("submitted 0", 999)], Context);
        Assert.Equal("G7", Assert.Single(found).Value.Id);
        Assert.Equal([0, 100], _requests.Cast<ListGraphs>().Select(request => request.Offset));
    }

    private static WaitEntry Entry(string job, int index)
    {
        var time = Noon.AddDays(-(job[^1] - '0')).ToLocalTime();
        var entry = new GesJob
        {
            JobId = $"j{index}",
            GraphId = job.StartsWith("without", StringComparison.Ordinal) ? null : $"g{index}",
            SubmittedAt = job[0] is 's' or 'w' ? time : null,
            BeginTime = job[0] is 'b' ? time : null,
        };
        return new WaitEntry(index, new JobWatch(entry, TimeSpan.Zero), TimeSpan.MaxValue, []);
    }
}
