using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Waiting;
using GesPowerShell.Tests.Histories;

namespace GesPowerShell.Tests.Waiting;

/// <content>The ends of a wait.</content>
public partial class PollerTests
{
    private static readonly GesException ServiceDown =
        new("ServiceUnavailable", GesErrorKind.ResourceUnavailable, "The service is down.", "");
    private static readonly GesException NoPermission =
        new("PermissionDenied", GesErrorKind.PermissionDenied, "You may not read jobs.", "");

    [Fact]
    public async Task At_the_deadline_the_job_is_written_and_an_error_says_that_it_goes_on()
    {
        AddStop("1", takes: 500);
        await WaitAsync(["1"], new GesRunOptions { Timeout = TimeSpan.FromSeconds(100) });
        var outcome = Assert.Single(_observer.Outcomes);
        Assert.Equal(JobStatus.Running, outcome.Job?.Status);
        Assert.Equal("WaitTimedOut", outcome.Error?.ErrorId);
        Assert.Contains("goes on", outcome.Error?.Message);
        Assert.Equal(100, _clock.Seconds, precision: 3);
    }

    /// <summary>
    /// The hanging request is sent well before the deadline, just before it, or at it. The last read may take five seconds.
    /// </summary>
    [Theory]
    [InlineData(3, 10)]
    [InlineData(7, 12)]
    [InlineData(60, 15)]
    public async Task An_answer_that_hangs_does_not_make_the_wait_longer(double interval, double seconds)
    {
        var virtualClock = new VirtualClock();
        var hanging = FakeHandler.Hanging(virtualClock);
        var began = virtualClock.GetUtcNow();
        var options = new GesRunOptions { Timeout = TimeSpan.FromSeconds(10), PollInterval = TimeSpan.FromSeconds(interval) };
        var waiting = new ChangeRunner(hanging, virtualClock, new RetryDelay(virtualClock))
            .WaitAsync([StopJob("1")], options, _observer, Call);
        await virtualClock.DriveAsync(waiting);
        var outcome = Assert.Single(_observer.Outcomes);
        Assert.Equal(("WaitTimedOut", JobStatus.Pending), (outcome.Error?.ErrorId, outcome.Job?.Status));
        Assert.Equal(seconds, (virtualClock.GetUtcNow() - began).TotalSeconds, precision: 3);
    }

    [Fact]
    public async Task A_last_look_at_the_deadline_sees_the_end()
    {
        AddStop("1", takes: 99);
        await WaitAsync(["1"], new GesRunOptions { Timeout = TimeSpan.FromSeconds(100), PollInterval = TimeSpan.FromSeconds(90) });
        Assert.Null(Assert.Single(_observer.Outcomes).Error);
    }

    [Fact]
    public async Task A_graph_that_is_deleted_meanwhile_is_a_failure()
    {
        AddStop("1", takes: 500);
        _api.Graphs["1"] = [(0, "901"), (50, null)];
        await WaitAsync(["1"], new GesRunOptions());
        Assert.Equal("GraphFailed", Assert.Single(_observer.Outcomes).Error?.ErrorId);
    }

    /// <summary>GES shows a job only with the id of its graph, so only the list of jobs can have this one, and the list may lag.</summary>
    [Theory]
    [InlineData("Stop")]
    [InlineData("Import")]
    [InlineData("Delete")]
    public async Task A_job_without_a_graph_that_Task_Center_does_not_have_is_given_up_after_a_minute(string operation)
    {
        await Runner.WaitAsync([new GesJob { JobId = "nosuch", Operation = operation }], new GesRunOptions(), _observer, Call);
        var outcome = Assert.Single(_observer.Outcomes);
        Assert.Equal(("JobNotFound", JobStatus.Unknown), (outcome.Error?.ErrorId, outcome.Job?.Status));
        Assert.InRange(_clock.Seconds, 60, 120);
    }

    [Fact]
    public async Task A_stop_of_a_graph_that_cannot_be_told_ends_with_its_job()
    {
        AddStop("1", takes: 40);
        await Runner.WaitAsync([StopJob("1") with { GraphId = null }], new GesRunOptions(), _observer, Call);
        Assert.Equal(JobStatus.Success, Assert.Single(_observer.Outcomes).Job?.Status);
        Assert.DoesNotContain(_api.Requests, what => what.StartsWith("graph", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_that_is_over_is_not_asked_about()
    {
        var job = new GesJob { JobId = "job-9", GraphId = "9", Operation = "Stop", Status = JobStatus.NotNeeded };
        await Runner.WaitAsync([job], new GesRunOptions(), _observer, Call);
        Assert.Same(job, Assert.Single(_observer.Outcomes).Job);
        Assert.Empty(_api.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_and_gives_no_outcome()
    {
        AddStop("1", takes: 5000);
        using var cancel = new CancellationTokenSource();
        CancelAfter(100, cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Runner.WaitAsync([StopJob("1")], new GesRunOptions(), _observer, Call with { CancelToken = cancel.Token }));
        Assert.Empty(_observer.Outcomes);
    }

    [Fact]
    public async Task An_early_end_of_the_pipeline_ends_the_wait_with_the_jobs_as_they_are()
    {
        AddStop("1", takes: 5000);
        using var drain = new CancellationTokenSource();
        CancelAfter(100, drain);
        await Runner.WaitAsync(
            [StopJob("1")], new GesRunOptions { Timeout = TimeSpan.FromDays(1) }, _observer, Call with { DrainToken = drain.Token });
        var outcome = Assert.Single(_observer.Outcomes);
        Assert.Equal(JobStatus.Running, outcome.Job?.Status);
        Assert.Null(outcome.Error);
    }

    /// <summary>The changes of a command are sent one after the other, and their jobs are polled meanwhile.</summary>
    [Fact]
    public async Task A_job_has_its_outcome_before_all_changes_were_sent()
    {
        AddStop("1", takes: 10);
        var ended = new TaskCompletionSource();
        var observer = new RecordingObserver { OnFinished = _ => ended.SetResult() };
        using var poller = new Poller(
            new PollReader(_api, new ServiceClock(_clock)), _clock, new GesRunOptions(), new ProgressTracker(2, observer), Call);
        var running = poller.RunAsync();
        try
        {
            poller.Add(0, StopJob("1"), []);
            await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), Call.CancelToken);
        }
        finally
        {
            poller.Complete();
        }

        await running;
    }

    /// <summary>
    /// A change that is in flight when the pipeline ends still gets its job. The poller waits for it without occupying a thread.
    /// </summary>
    [Fact]
    public async Task After_an_early_end_the_jobs_of_changes_in_flight_are_written_as_they_are()
    {
        using var drain = new CancellationTokenSource();
        await drain.CancelAsync();
        using var poller = new Poller(
            new PollReader(_api, new ServiceClock(_clock)), _clock, new GesRunOptions(), new ProgressTracker(2, _observer),
            Call with { DrainToken = drain.Token });
        var started = Task.Factory.StartNew(
            poller.RunAsync, Call.CancelToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await started.WaitAsync(TimeSpan.FromMinutes(1), Call.CancelToken);
            poller.Add(0, StopJob("1"), []);
            poller.Add(1, StopJob("2"), ["before"]);
        }
        finally
        {
            poller.Complete();
        }

        await started.Unwrap();
        Assert.Equal(["job-1", "job-2"], _observer.Outcomes.Select(outcome => outcome.Job?.JobId));
        Assert.Equal(["before"], _observer.Outcomes[1].Warnings);
        Assert.Empty(_api.Requests);
    }

    /// <summary>The job has succeeded, and no read of the graph has confirmed that.</summary>
    [Fact]
    public async Task A_job_whose_graph_cannot_be_read_is_still_running_at_the_deadline_and_the_error_says_why()
    {
        AddStop("1", takes: 10);
        FailReads(ServiceDown, what => what.StartsWith("graph", StringComparison.Ordinal));
        await WaitAsync(["1"], new GesRunOptions { Timeout = TimeSpan.FromSeconds(100) });
        var outcome = Assert.Single(_observer.Outcomes);
        Assert.Equal(("WaitTimedOut", JobStatus.Running), (outcome.Error?.ErrorId, outcome.Job?.Status));
        Assert.EndsWith("The last read failed: The service is down.", outcome.Error?.Message);
    }

    [Fact]
    public async Task A_look_that_failed_before_the_last_one_is_no_reason()
    {
        AddStop("1", takes: 500);
        FailReads(ServiceDown, _ => _clock.Seconds < 50);
        await WaitAsync(["1"], new GesRunOptions { Timeout = TimeSpan.FromSeconds(100) });
        Assert.DoesNotContain("The service is down.", Assert.Single(_observer.Outcomes).Error?.Message);
    }

    [Fact]
    public async Task A_job_that_may_not_be_read_is_a_warning_at_once_and_an_end_when_its_graph_has_arrived_for_three_minutes()
    {
        AddStop("1", takes: 10);
        FailReads(NoPermission, what => what.StartsWith("job", StringComparison.Ordinal));
        await WaitAsync(["1"], new GesRunOptions { Timeout = TimeSpan.FromHours(1) });
        var outcome = Assert.Single(_observer.Outcomes);
        Assert.Equal((null, JobStatus.Success), (outcome.Error, outcome.Job?.Status));
        Assert.Contains("could not be read", Assert.Single(outcome.Warnings));
        Assert.Contains("You may not read jobs.", Assert.Single(_warnings));
        Assert.InRange(_clock.Seconds, 190, 260);
    }

    private void CancelAfter(double seconds, CancellationTokenSource source) => _clock.OnWait = _ =>
    {
        if (_clock.Seconds > seconds)
        {
            source.Cancel();
        }
    };

    private void FailReads(GesException error, Func<string, bool> when) => _api.OnRead = what =>
    {
        if (when(what))
        {
            throw error;
        }
    };
}
