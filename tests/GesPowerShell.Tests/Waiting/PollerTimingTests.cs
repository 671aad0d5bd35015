using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

/// <summary>The times at which a poller reads its jobs.</summary>
public class PollerTimingTests
{
    private readonly JumpingClock _clock = new();
    private readonly ScriptedService _api;

    public PollerTimingTests() => _api = new ScriptedService(_clock);

    [Fact]
    public async Task At_a_deadline_only_the_jobs_that_it_concerns_are_asked_for()
    {
        using var poller = NewPoller(new GesRunOptions { Timeout = TimeSpan.FromSeconds(100), PollInterval = TimeSpan.FromSeconds(1000) });
        await AddAsync(poller, "1", then: 10);
        await AddAsync(poller, "2", then: 0);
        poller.Complete();
        await poller.RunAsync();
        Assert.Equal(["job job-1", "graph 1", "job job-2", "graph 2"], _api.Requests);
    }

    [Fact]
    public async Task A_deadline_does_not_make_the_intervals_longer()
    {
        var readAt = new List<double>();
        using var poller = NewPoller(new GesRunOptions { Timeout = TimeSpan.FromSeconds(10) });
        await AddAsync(poller, "1", then: 9);
        await AddAsync(poller, "2", then: 0);
        poller.Complete();
        _api.OnRead = what =>
        {
            if (what == "job job-2")
            {
                readAt.Add(_clock.Seconds);
            }
        };
        await poller.RunAsync();
        Assert.Equal([11, 14, 18.5, 19], readAt);
    }

    [Fact]
    public async Task A_job_that_is_added_during_an_interval_is_asked_for_at_its_end()
    {
        using var poller = NewPoller(new GesRunOptions { Timeout = TimeSpan.FromSeconds(15), PollInterval = TimeSpan.FromSeconds(10) });
        await AddAsync(poller, "1", then: 0);
        AddStop("2", takes: 5000);
        _clock.OnWait = _ =>
        {
            _clock.OnWait = null;
            poller.Add(1, StopJob("2"), []);
            poller.Complete();
        };
        await poller.RunAsync();
        Assert.Equal(["job job-1", "job job-2"], _api.Requests.Take(2).Order());
    }

    private static OperationContext Context => new(TestContext.Current.CancellationToken, _ => { }, _ => { });

    private Poller NewPoller(GesRunOptions options) =>
        new(new PollReader(_api, new ServiceClock(_clock)), _clock, options, new ProgressTracker(2, new RecordingObserver()), Context);

    /// <summary>Adds a job that does not end within the test, and lets time pass.</summary>
    private async Task AddAsync(Poller poller, string id, double then)
    {
        AddStop(id, takes: 5000);
        poller.Add(id[0] - '1', StopJob(id), []);
        await Task.Delay(TimeSpan.FromSeconds(then), _clock, TestContext.Current.CancellationToken);
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
}
