using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

public partial class PollerTests
{
    private readonly JumpingClock _clock = new();
    private readonly RecordingObserver _observer = new();
    private readonly List<string> _warnings = [];
    private readonly List<TimeSpan> _waits = [];
    private readonly ScriptedService _api;

    public PollerTests()
    {
        _api = new ScriptedService(_clock);
        _clock.OnWait = _waits.Add;
    }

    private ChangeRunner Runner => new(_api, _clock, new RetryDelay(_clock));

    private OperationContext Call => new(TestContext.Current.CancellationToken, _ => { }, _warnings.Add);

    [Fact]
    public async Task The_first_poll_comes_after_two_seconds_and_the_pauses_grow_to_thirty()
    {
        AddStop("1", takes: 300);
        await WaitAsync(["1"], new GesRunOptions());
        Assert.Equal(TimeSpan.FromSeconds(2), _waits[0]);
        Assert.Equal(_waits.Order(), _waits);
        Assert.Equal(TimeSpan.FromSeconds(30), _waits.Max());
        Assert.Equal(JobStatus.Success, Assert.Single(_observer.Outcomes).Job?.Status);
    }

    [Fact]
    public async Task A_given_interval_is_kept()
    {
        AddStop("1", takes: 60);
        await WaitAsync(["1"], new GesRunOptions { PollInterval = TimeSpan.FromSeconds(7) });
        Assert.Every(_waits, wait => Assert.Equal(TimeSpan.FromSeconds(7), wait));
    }

    [Fact]
    public async Task The_job_is_read_before_its_graph()
    {
        AddStop("1", takes: 10);
        await WaitAsync(["1"], new GesRunOptions());
        Assert.Equal(["job job-1", "graph 1"], _api.Requests.Take(2));
    }

    [Fact]
    public async Task Many_jobs_cost_pages_and_not_single_requests()
    {
        var ids = Enumerable.Range(0, 250).Select(i => i.ToString("d3")).ToArray();
        foreach (var id in ids)
        {
            AddStop(id, takes: 25);
        }

        await WaitAsync(ids, new GesRunOptions { PollInterval = TimeSpan.FromSeconds(30) });
        Assert.Equal(250, _observer.Outcomes.Count(outcome => outcome.Job?.Status == JobStatus.Success));
        Assert.Equal(["jobs 0", "jobs 100", "jobs 200", "graphs 0", "graphs 100", "graphs 200"], _api.Requests);
    }

    [Fact]
    public async Task Jobs_that_the_list_lacks_are_asked_for_eight_at_a_time_in_turn()
    {
        var ids = Enumerable.Range(0, 20).Select(i => i.ToString("d3")).ToArray();
        _api.OnRead = what =>
        {
            if (what.StartsWith("graphs ", StringComparison.Ordinal))
            {
                throw new GesException("ServiceFailed", GesErrorKind.OperationTimeout, "503", "");
            }
        };
        await WaitAsync(ids, new GesRunOptions { PollInterval = TimeSpan.FromSeconds(30), Timeout = TimeSpan.FromSeconds(80) });
        AssertEightInTurn("jobs 0", "job ");
    }

    [Fact]
    public async Task Graphs_that_the_list_lacks_are_asked_for_eight_at_a_time_in_turn()
    {
        var ids = Enumerable.Range(0, 20).Select(i => i.ToString("d3")).ToArray();
        foreach (var id in ids)
        {
            AddStop(id, takes: 500);
        }

        _api.Graphs.Clear();
        _api.OnRead = what =>
        {
            if (what.StartsWith("graph ", StringComparison.Ordinal))
            {
                throw new GesException("ServiceFailed", GesErrorKind.OperationTimeout, "503", "");
            }
        };
        await WaitAsync(ids, new GesRunOptions { PollInterval = TimeSpan.FromSeconds(30), Timeout = TimeSpan.FromSeconds(80) });
        AssertEightInTurn("graphs 0", "graph ");
    }

    /// <summary>Of twenty objects, three polls read all, and none of them reads more than eight.</summary>
    private void AssertEightInTurn(string list, string single)
    {
        var polls = string.Join('|', _api.Requests).Split(list).Skip(1)
            .Select(poll => poll.Split('|').Where(what => what.StartsWith(single, StringComparison.Ordinal)).ToArray())
            .ToArray();
        Assert.All(polls[..2], poll => Assert.Equal(8, poll.Length));
        Assert.Equal(16, polls[..2].SelectMany(poll => poll).Distinct().Count());
        Assert.Equal(20, polls[..3].SelectMany(poll => poll).Distinct().Count());
    }

    [Fact]
    public async Task A_graph_that_its_list_lacks_is_asked_for_before_it_counts_as_deleted()
    {
        var ids = Enumerable.Range(0, 20).Select(i => i.ToString("d3")).ToArray();
        foreach (var id in ids)
        {
            AddStop(id, takes: 25);
        }

        _api.Graphs.Remove("007");
        _api.OnRead = what =>
        {
            if (what == "graph 007")
            {
                _api.Graphs["007"] = [(0, "900")];
            }
        };
        await WaitAsync(ids, new GesRunOptions { PollInterval = TimeSpan.FromSeconds(30) });
        Assert.Every(_observer.Outcomes, outcome => Assert.Null(outcome.Error));
    }

    [Fact]
    public async Task Reads_that_fail_are_waited_through()
    {
        AddStop("1", takes: 60);
        var reads = 0;
        _api.OnRead = _ =>
        {
            if (++reads < 12)
            {
                throw new GesException("ServiceFailed", GesErrorKind.ResourceUnavailable, "503", "");
            }
        };
        await WaitAsync(["1"], new GesRunOptions());
        Assert.Equal(JobStatus.Success, Assert.Single(_observer.Outcomes).Job?.Status);
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task Credentials_that_stop_working_in_the_middle_are_said_once_and_the_wait_goes_on()
    {
        AddStop("1", takes: 60);
        var reads = 0;
        _api.OnRead = _ =>
        {
            if (++reads < 12)
            {
                throw new GesException("CredentialsRefused", GesErrorKind.AuthenticationError, "The key is locked.", "");
            }
        };
        await WaitAsync(["1"], new GesRunOptions());
        Assert.Equal(JobStatus.Success, Assert.Single(_observer.Outcomes).Job?.Status);
        Assert.Contains("The key is locked.", Assert.Single(_warnings));
    }

    [Fact]
    public async Task Progress_counts_up_to_the_total_and_names_one_graph()
    {
        AddStop("1", takes: 10);
        AddStop("2", takes: 40);
        await WaitAsync(["1", "2"], new GesRunOptions());
        Assert.Equal((2, 2), (_observer.States[^1].Done, _observer.States[^1].Total));
        Assert.Contains(_observer.States, state => state.Waiting is [{ Index: 1, Name: "name_2", State: "Stopping" }]);
    }

    [Fact]
    public async Task Deadlines_that_follow_each_other_closely_keep_nobody_from_being_looked_at()
    {
        var doneAt = new Dictionary<int, double>();
        var watcher = new RecordingObserver { OnFinished = outcome => doneAt[outcome.Index] = _clock.Seconds };
        var options = new GesRunOptions { Timeout = TimeSpan.FromSeconds(100), PollInterval = TimeSpan.FromSeconds(10) };
        using var poller = new Poller(
            new PollReader(_api, new ServiceClock(_clock)), _clock, options, new ProgressTracker(100, watcher), Call);
        for (var i = 0; i < 100; i++)
        {
            AddStop($"{i}", takes: i == 99 ? 105 : 5000);
            poller.Add(i, StopJob($"{i}"), []);
            await Task.Delay(TimeSpan.FromSeconds(1), _clock, Call.CancelToken);
        }

        poller.Complete();
        await poller.RunAsync();
        Assert.Equal(100, doneAt.Count);
        Assert.InRange(doneAt[99], 105, 115);
    }

    private static GesJob StopJob(string id) => new()
    {
        JobId = "job-" + id,
        GraphId = id,
        GraphName = "name_" + id,
        Operation = "Stop",
        Status = JobStatus.Pending,
        SubmittedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc).ToLocalTime(),
    };

    private void AddStop(string id, double takes)
    {
        _api.Graphs[id] = [(0, "901"), (takes, "900")];
        _api.Jobs["job-" + id] = (id, [(0, "running"), (takes, "success")]);
    }

    private Task WaitAsync(string[] ids, GesRunOptions options) =>
        Runner.WaitAsync([.. ids.Select(StopJob)], options, _observer, Call);
}
