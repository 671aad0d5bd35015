using GesPowerShell.Client.Api;
using GesPowerShell.Client.Retrying;
using GesPowerShell.Client.Throttling;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Changes;

/// <summary>Carries out a set of changes, a few at a time, and waits for what they started.</summary>
/// <param name="once">Asks once.</param>
/// <param name="clock">For all waiting.</param>
/// <param name="pauses">Between attempts.</param>
internal sealed class ChangeRunner(IGesApi once, TimeProvider clock, Pauses pauses)
{
    /// <summary>Where the changes are sent; asked after an answer, when the project is known.</summary>
    public Func<Origin> Origin { get; init; } = () => default;

    public async Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, GesCall call)
    {
        var throttle = NewThrottle(options);
        var tracker = new RunTracker(changes.Count, observer);
        using var noMore = CancellationTokenSource.CreateLinkedTokenSource(call.WindDown);
        call = call with { WindDown = noMore.Token };
        using var poller = options.Wait ? NewPoller(throttle, options, tracker, call) : null;
        var waiting = poller?.RunAsync(noMore.Token) ?? Task.CompletedTask;
        tracker.Begin();

        var senders = new Senders(changes, options.ThrottleLimit, AttemptAsync, Took, tracker, noMore, call);
        try
        {
            await senders.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            poller?.Complete();
            await waiting.ConfigureAwait(false);
        }

        call.CancelToken.ThrowIfCancellationRequested();
        senders.ThrowIfFatal();

        Task<ChangeResult> AttemptAsync(int index, Action givePlace)
        {
            var throttled = new ThrottledApi(once, throttle) { Sending = () => Sending(index) };
            var evidence = new Evidence(throttled, clock, pauses, call);
            return new ChangeAttempt(new RetryingApi(throttled, pauses), evidence, clock, pauses, call) { Looking = () => Looking(index, givePlace) }.RunAsync(changes[index]);
        }

        void Sending(int index)
        {
            observer.Sending(index);
            tracker.Sending(index, changes[index].Label);
        }

        void Looking(int index, Action givePlace)
        {
            tracker.Checking(index, changes[index].Label);
            givePlace();
        }

        void Took(int index, ChangeResult result)
        {
            var origin = Origin();
            result = result with { Job = result.Job with { Region = origin.Region, ProjectId = origin.ProjectId } };
            observer.Answered(index, result.Job);
            if (poller is null || result.Job.Status == JobStatus.NotNeeded)
            {
                tracker.Finished(new GesOutcome(index, result.Job, null, result.Warnings));
            }
            else
            {
                poller.Add(index, result.Job, result.Warnings);
            }
        }
    }

    public async Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, GesCall call)
    {
        var tracker = new RunTracker(jobs.Count, observer);
        using var poller = NewPoller(NewThrottle(options), options, tracker, call);
        for (var index = 0; index < jobs.Count; index++)
        {
            var job = jobs[index];
            if (JobStatus.IsOver(job.Status))
            {
                tracker.Finished(new GesOutcome(index, job, job.Status == JobStatus.Failed ? GesErrors.JobFailed(job) : null, []));
            }
            else
            {
                observer.Answered(index, job);
                poller.Add(index, job, []);
            }
        }

        poller.Complete();
        await poller.RunAsync(call.WindDown).ConfigureAwait(false);
    }

    private Throttle NewThrottle(GesRunOptions options) => new(options.ThrottleLimit, clock, pauses);

    /// <summary>Reads that fail are not repeated: the next poll is.</summary>
    private Poller NewPoller(Throttle throttle, GesRunOptions options, RunTracker tracker, GesCall call) =>
        new(new PollReader(new ThrottledApi(once, throttle)), clock, options, tracker, call);
}
