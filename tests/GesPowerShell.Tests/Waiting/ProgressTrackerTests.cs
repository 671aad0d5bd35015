using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

/// <summary>The progress that is reported during a run.</summary>
public class ProgressTrackerTests
{
    private readonly RecordingObserver _observer = new();
    private readonly ProgressTracker _tracker;

    public ProgressTrackerTests() => _tracker = new ProgressTracker(3, _observer);

    private GesProgress Now => _observer.States[^1];

    [Fact]
    public void A_run_that_begins_names_nothing()
    {
        _tracker.Begin();
        Assert.Equal((0, 3), (Now.Done, Now.Total));
        Assert.Empty(Now.Waiting);
    }

    [Fact]
    public void A_request_that_left_is_named_until_its_job_is_waited_for()
    {
        _tracker.OnSending(0, "a");
        Assert.Equal([new GesWaiting(0, "a", "Sending")], Now.Waiting);
        _tracker.OnReconciling(0, "a");
        Assert.Equal([new GesWaiting(0, "a", "Checking")], Now.Waiting);
        _tracker.OnWaiting([Entry(0, "a")]);
        Assert.Equal([new GesWaiting(0, "a", "Pending")], Now.Waiting);
    }

    [Fact]
    public void What_has_an_outcome_is_no_longer_named_and_the_one_that_began_next_is()
    {
        _tracker.OnWaiting([Entry(0, "a"), Entry(1, "b")]);
        _tracker.OnSending(2, "c");
        _tracker.OnCompleted(new GesOutcome(0, new GesJob(), null, []));
        Assert.Equal((1, 0), (Now.Done, Now.Errors));
        Assert.Equal(["b", "c"], Now.Waiting.Select(one => one.Name));
    }

    [Fact]
    public void Failed_and_timed_out_ones_are_done_and_counted_and_the_end_names_nothing()
    {
        _tracker.OnWaiting([Entry(0, "a"), Entry(1, "b"), Entry(2, "c")]);
        _tracker.OnCompleted(new GesOutcome(0, new GesJob(), GesErrors.WaitTimedOut(new GesJob(), TimeSpan.Zero, null), []));
        _tracker.OnCompleted(new GesOutcome(1, new GesJob(), GesErrors.JobFailed(new GesJob()), []));
        _tracker.OnCompleted(new GesOutcome(2, new GesJob(), null, []));
        Assert.Equal((3, 2), (Now.Done, Now.Errors));
        Assert.Empty(Now.Waiting);
    }

    [Fact]
    public void A_name_cannot_act_on_the_terminal()
    {
        _tracker.OnSending(0, "a\u001b[2J");
        Assert.Equal(@"a\u001b[2J", Now.Waiting[0].Name);
    }

    [Fact]
    public void Progress_that_is_not_shown_is_not_reported_and_outcomes_are()
    {
        var observer = new RecordingObserver { ShowsProgress = false };
        var tracker = new ProgressTracker(1, observer);
        tracker.Begin();
        tracker.OnSending(0, "a");
        tracker.OnReconciling(0, "a");
        tracker.OnWaiting([Entry(0, "a")]);
        tracker.OnCompleted(new GesOutcome(0, new GesJob(), null, []));
        Assert.Empty(observer.States);
        Assert.Equal((1, 1), (observer.Sent.Count, observer.Outcomes.Count));
    }

    private static WaitEntry Entry(int index, string name)
    {
        var job = new GesJob { GraphName = name, Operation = GesOperation.Stop, Status = JobStatus.Pending };
        return new(index, new JobWatch(job, TimeSpan.Zero), TimeSpan.MaxValue, []);
    }
}
