using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Operations;
using GesPowerShell.Tests.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Changes;

/// <summary>The meaning of a refused change, after a fresh read of its graph.</summary>
public class RefusedChangeTests : HandlerTest
{
    private static readonly GesException Refusal = new("RequestRefused", GesErrorKind.InvalidOperation, "No.", "")
        { HttpStatus = 400, ErrorCode = "GES.7016", Outcome = RequestOutcome.Rejected, RequestId = "r" };

    private readonly List<GesJob> _jobs = [];
    private GesGraph? _graph;
    private bool _listsFail;

    /// <summary>
    /// The states in the table of <see cref="ChangeSemantics"/>. After a lost answer they show that the change has taken effect.
    /// </summary>
    [Theory]
    [InlineData("Stop", "200", false, "sent again")]
    [InlineData("Stop", "200", true, "sent again")]
    [InlineData("Stop", "900", false, "not needed")]
    [InlineData("Stop", "900", true, "adopted")]
    [InlineData("Stop", "901", false, "adopted")]
    [InlineData("Stop", "901", true, "adopted")]
    [InlineData("Stop", "202", false, "GraphBusy")]
    [InlineData("Stop", "202", true, "GraphBusy")]
    [InlineData("Start", "900", false, "sent again")]
    [InlineData("Start", "200", false, "not needed")]
    [InlineData("Start", "920", false, "adopted")]
    [InlineData("Start", "901", false, "GraphBusy")]
    [InlineData("Export", "204", false, "GraphBusy")]
    [InlineData("Export", "204", true, "adopted")]
    [InlineData("Export", "200", false, "RequestRefused")]
    [InlineData("Export", "200", true, "RequestRefused")]
    [InlineData("Resize", "207", false, "GraphBusy")]
    [InlineData("Resize", "207", true, "adopted")]
    [InlineData("Resize", "200", false, "RequestRefused")]
    [InlineData("Resize to its size", "200", false, "not needed")]
    [InlineData("Resize to its size", "200", true, "adopted")]
    [InlineData("Restart", "900", false, "RestartNotPossible")]
    [InlineData("Restart", "900", true, "GraphBusy")]
    [InlineData("Restart", "901", true, "adopted")]
    [InlineData("Restart", "200", true, "RequestRefused")]
    [InlineData("Delete", "200", false, "RequestRefused")]
    public async Task The_state_of_the_graph_decides(string name, string state, bool wasLost, string expected)
    {
        _graph = new GesGraph { Id = "g", Name = "n", StatusCode = state, GraphSizeTypeIndex = "2" };
        GraphChange change = name switch
        {
            "Stop" => new StopGraph("g"),
            "Start" => new StartGraph("g"),
            "Export" => new ExportGraph("g", "bucket/out/", "edges", "vertices", "schema.xml"),
            "Resize" => new ResizeGraph("g", "3"),
            "Resize to its size" => new ResizeGraph("g", "2"),
            "Restart" => new RestartGraph("g"),
            _ => new DeleteGraph("g"),
        };
        Assert.Equal(expected, await OutcomeAsync(change, wasLost));
    }

    [Theory]
    [InlineData("Stop")]
    [InlineData("Resize")]
    public async Task A_graph_of_the_database_edition_is_refused_for_that(string name)
    {
        _graph = new GesGraph { Id = "g", Name = "n", StatusCode = "200", ProductType = "Persistence" };
        var outcome = await OutcomeAsync(name == "Stop" ? new StopGraph("g") : new ResizeGraph("g", "3"), wasLost: true);
        Assert.StartsWith("DatabaseEdition", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_look_at_the_graph_the_refusal_stands()
    {
        _graph = null;
        Assert.Equal("RequestRefused", await OutcomeAsync(new StopGraph("g"), wasLost: true));
    }

    [Theory]
    [InlineData("open 1,over 2", "open")]
    [InlineData("over 2,open 1", "open")]
    [InlineData("over 1,later 2", "later")]
    [InlineData("import 1", null)]
    [InlineData("", null)]
    public async Task An_open_job_is_taken_over_before_the_latest_of_those_that_are_over(string jobs, string? taken)
    {
        _graph = new GesGraph { Id = "g", Name = "n", StatusCode = "901" };
        _jobs.AddRange(jobs.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Job));
        Assert.Equal(taken, (await ResolveAsync(new StopGraph("g"), wasLost: false))!.Job.JobId);
    }

    [Fact]
    public async Task The_graph_alone_is_watched_where_jobs_cannot_be_listed()
    {
        _graph = new GesGraph { Id = "g", Name = "n", StatusCode = "901" };
        _listsFail = true;
        var result = await ResolveAsync(new StopGraph("g"), wasLost: false);
        Assert.Equal((null, "n", "r"), (result!.Job.JobId, result.Job.GraphName, result.Job.RequestId));
        Assert.Contains("the graph alone is watched", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    private static GesJob Job(string words)
    {
        var (id, minute) = (words.Split(' ')[0], words[^1] - '0');
        return new GesJob
        {
            JobId = id, GraphName = "n", Operation = id == "import" ? GesOperation.Import : GesOperation.Stop,
            Status = id == "open" ? JobStatus.Running : JobStatus.Success,
            BeginTime = new DateTime(2026, 1, 5, 8, minute, 0, DateTimeKind.Utc).ToLocalTime(),
        };
    }

    private async Task<string> OutcomeAsync(GraphChange change, bool wasLost)
    {
        try
        {
            var result = await ResolveAsync(change, wasLost);
            return result is null ? "sent again" : result.Job.Adopted ? "adopted"
                : result.Job.Status == JobStatus.NotNeeded ? "not needed" : result.Job.Status;
        }
        catch (GesException e)
        {
            return e.ErrorId;
        }
    }

    private Task<ChangeResult?> ResolveAsync(GraphChange change, bool wasLost)
    {
        var reader = new TraceReader(
            new FakeHandler((request, _) => request switch
            {
                ShowGraph when _graph is not null => Task.FromResult<object>(_graph),
                ListJobs when !_listsFail => Task.FromResult<object>(new ListPage<GesJob>(_jobs.Count, _jobs)),
                _ => throw Error(GesErrors.ServiceFailedId, 503),
            }),
            new ServiceClock(Clock));
        return new RefusalResolver(reader, Clock).ResolveAsync(change, Refusal, wasLost, TraceTable.For(change), Context);
    }
}
