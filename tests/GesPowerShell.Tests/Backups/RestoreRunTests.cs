using GesPowerShell.Backups;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Backups;

/// <summary>The stop and the start of a restore as one change: its reports, and its messages when it ends between the two.</summary>
public sealed class RestoreRunTests : IDisposable
{
    private static readonly DateTime Ten = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private readonly CancellationTokenSource _ctrlC = new();
    private readonly List<string> _verbose = [];
    private readonly List<string> _steps = [];

    public void Dispose() => _ctrlC.Dispose();

    [Fact]
    public async Task A_running_graph_is_stopped_then_started_and_the_start_is_the_outcome_with_the_warnings_of_both()
    {
        var log = await RunAsync("200", Complete("stop-1", "the stop took long"), Complete("start-1", "the start took long"));
        Assert.Equal(["StopGraph g1, wait", "RestoreGraph g1, wait"], _steps);
        Assert.Equal(["sending 0", "accepted 0 start-1", "completed 0 start-1"], log.Events);
        Assert.Equal(["the stop took long", "the start took long"], Assert.Single(log.Outcomes).Warnings);
    }

    [Fact]
    public async Task A_graph_that_is_being_stopped_is_waited_for_by_its_id_and_name()
    {
        var log = await RunAsync("901", Complete(null), Complete("start-1"));
        Assert.Equal(["Wait for Running Stop fraud_demo of g1, wait", "RestoreGraph g1, wait"], _steps);
        Assert.Equal("completed 0 start-1", log.Events[^1]);
    }

    [Fact]
    public async Task A_stopped_graph_is_started_alone()
    {
        var log = await RunAsync("900", null, Complete("start-1"));
        Assert.Equal(["RestoreGraph g1, wait"], _steps);
        Assert.Equal("completed 0 start-1", log.Events[^1]);
    }

    [Theory]
    [InlineData("200")]
    [InlineData("901")]
    public async Task A_stop_that_fails_is_the_outcome_and_nothing_is_started(string status)
    {
        var log = await RunAsync(status, Fail(GesErrors.NotConnected()), null);
        Assert.Equal(["completed 0 NotConnected"], log.Events);
        Assert.Single(_steps);
    }

    [Fact]
    public async Task A_start_that_fails_is_the_outcome()
    {
        var log = await RunAsync("200", Complete("stop-1"), Fail(GesErrors.NotConnected()));
        Assert.Equal(["completed 0 NotConnected"], log.Events);
    }

    /// <summary>When the pipeline has ended, the client sends no further request and reports no outcome.</summary>
    [Theory]
    [InlineData("200", "", false)]
    [InlineData("200", "sending", true)]
    [InlineData("200", "sending accepted", true)]
    [InlineData("901", "accepted", true)]
    public async Task An_end_within_the_stop_is_reported_where_the_graph_is_stopped_or_being_stopped(
        string status, string events, bool isReported)
    {
        var log = await RunAsync(status, observer => Task.FromResult(Report(observer, events)), null);
        Assert.Equal(isReported ? ["completed 0 RestoreInterrupted"] : [], log.Events);
        Assert.Single(_steps);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("sending", false)]
    [InlineData("sending accepted", false)]
    public async Task An_end_before_the_start_was_sent_says_the_command_that_goes_on(string events, bool isReported)
    {
        var log = await RunAsync("200", Complete("stop-1"), observer => Task.FromResult(Report(observer, events)));
        Assert.Equal(isReported, log.Events.Contains("completed 0 RestoreInterrupted"));
        if (isReported)
        {
            Assert.Equal(
                "Go on with: Restore-GesGraph -GraphId g1 -BackupId b1 -UnlessStartedSince '2026-03-01T10:00:00Z'.",
                Assert.Single(log.Outcomes).Error!.RecommendedAction);
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("sending", false)]
    public async Task Ctrl_C_before_the_start_was_sent_says_it_too(string events, bool isReported)
    {
        var log = new RecordingObserver();
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => RunAsync("200", Complete("stop-1"), observer => Stop(observer, events), log));
        Assert.Equal(isReported, log.Events.Contains("completed 0 RestoreInterrupted"));
    }

    /// <summary>Ctrl+C is pressed after the request of the stop was sent.</summary>
    [Fact]
    public async Task Ctrl_C_within_the_stop_says_the_command_without_a_time()
    {
        var log = new RecordingObserver();
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync("200", observer => Stop(observer, "sending"), null, log));
        Assert.Equal(
            "Go on with: Restore-GesGraph -GraphId g1 -BackupId b1.", Assert.Single(log.Outcomes).Error!.RecommendedAction);
    }

    /// <summary>The time limit of a request also cancels, and is not Ctrl+C.</summary>
    [Fact]
    public async Task A_cancellation_that_is_no_Ctrl_C_is_not_an_interruption()
    {
        var log = new RecordingObserver();
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(
            "200", _ => Task.FromException(new OperationCanceledException()), null, log));
        Assert.Empty(log.Events);
    }

    [Theory]
    [InlineData("accepted", "2026-03-01T10:00:00Z")]
    [InlineData("begun", "2026-03-01T10:05:00Z")]
    [InlineData("submitted", "2026-03-01T10:09:00Z")]
    public async Task The_command_names_the_earliest_time_at_which_the_start_may_have_begun(string known, string time)
    {
        var job = new GesJob
        {
            JobId = "stop-1",
            AcceptedOn = known == "accepted" ? new DateTimeOffset(Ten) : null,
            BeginTime = known == "submitted" ? null : Ten.AddMinutes(5).ToLocalTime(),
            SubmittedAt = Ten.AddMinutes(9).ToLocalTime(),
        };
        await RunAsync("200", observer => Task.FromResult(Report(observer, "sending accepted", job)), Complete("start-1"));
        Assert.Contains($"-UnlessStartedSince '{time}'", _verbose[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_before_each_step_says_the_command_that_goes_on()
    {
        await RunAsync("901", Complete(null), Complete("start-1"));
        Assert.Equal(
            "Waiting until graph 'fraud_demo' (g1) is stopped. If this ends early, go on with: Restore-GesGraph -GraphId g1 -BackupId b1",
            _verbose[0]);
        _verbose.Clear();
        await RunAsync("900", null, Complete("start-1"));
        Assert.Equal(
            "Starting graph 'fraud_demo' (g1) from backup b1. If this ends early, go on with: "
                + "Restore-GesGraph -GraphId g1 -BackupId b1 -UnlessStartedSince '2026-03-01T09:00:00Z'",
            Assert.Single(_verbose));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Progress_is_shown_where_the_command_shows_it_and_a_stop_is_not_half_of_it(bool isShown)
    {
        var shows = new List<bool>();
        var log = new RecordingObserver { ShowsProgress = isShown };
        Func<IGesRunObserver, Task> Step(string id) => observer =>
        {
            shows.Add(observer.ShowsProgress);
            observer.OnProgress(new GesProgress(1, 1, [new GesWaiting(0, "fraud_demo", id)]));
            return Complete(id)(observer);
        };
        await RunAsync("200", Step("stop-1"), Step("start-1"), log);
        Assert.Equal([isShown, isShown], shows);
        Assert.Equal([(0, "stop-1"), (1, "start-1")], log.States.Select(state => (state.Done, state.Waiting[0].State)));
    }

    private async Task<RecordingObserver> RunAsync(
        string status, Func<IGesRunObserver, Task>? stop, Func<IGesRunObserver, Task>? start, RecordingObserver? log = null)
    {
        log ??= new RecordingObserver();
        var graph = new GesGraph { Id = "g1", Name = "fraud_demo", StatusCode = status, Updated = Ten.AddHours(-1).ToLocalTime() };
        using var client = new StubClient
        {
            OnChange = (changes, options, observer) =>
            {
                var change = (GraphChange)Assert.Single(changes);
                _steps.Add($"{change.GetType().Name} {change.GraphId}{(options.Wait ? ", wait" : "")}");
                return (change is StopGraph ? stop : start)!(observer);
            },
            OnWait = (jobs, options, observer) =>
            {
                _steps.Add($"Wait for {Assert.Single(jobs).Status} {jobs[0]} of {jobs[0].GraphId}{(options.Wait ? ", wait" : "")}");
                return stop!(observer);
            },
        };
        var context = new OperationContext(_ctrlC.Token, _verbose.Add, _ => { });
        await new RestoreRun(new RestorePlan(graph, new GesBackup { BackupId = "b1" }, null), client, new GesRunOptions(), log, context)
            .RunAsync();
        return log;
    }

    private static Func<IGesRunObserver, Task> Complete(string? jobId, params string[] warnings) => observer =>
    {
        var job = new GesJob { JobId = jobId, AcceptedOn = new DateTimeOffset(Ten) };
        Report(observer, "sending accepted", job);
        observer.OnCompleted(new GesOutcome(0, job, null, warnings));
        return Task.CompletedTask;
    };

    private static Func<IGesRunObserver, Task> Fail(GesException error) => observer =>
    {
        observer.OnCompleted(new GesOutcome(0, null, error, []));
        return Task.CompletedTask;
    };

    private async Task Stop(IGesRunObserver observer, string events)
    {
        Report(observer, events);
        await _ctrlC.CancelAsync();
        _ctrlC.Token.ThrowIfCancellationRequested();
    }

    private static bool Report(IGesRunObserver observer, string events, GesJob? job = null)
    {
        foreach (var word in events.Split(' '))
        {
            if (word == "sending")
            {
                observer.OnSending(0);
            }
            else if (word == "accepted")
            {
                observer.OnAccepted(0, job ?? new GesJob { JobId = "j" });
                if (job is { BeginTime: not null } or { SubmittedAt: not null })
                {
                    observer.OnCompleted(new GesOutcome(0, job, null, []));
                }
            }
        }

        return true;
    }
}
