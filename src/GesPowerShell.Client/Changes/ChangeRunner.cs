using GesPowerShell.Client.Api;
using GesPowerShell.Client.Retrying;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Changes;

/// <summary>Carries out a set of changes, a few at a time, and waits for what they started.</summary>
/// <param name="api">For changes, repeated where that is safe.</param>
/// <param name="looking">For looking again and again: a read that fails is simply the next one's turn.</param>
/// <param name="clock">For all waiting.</param>
/// <param name="pauses">Between attempts.</param>
internal sealed class ChangeRunner(IGesApi api, IGesApi looking, TimeProvider clock, Pauses pauses)
{
    public async Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, GesCall call)
    {
        var tracker = new RunTracker(changes.Count, observer);
        using var noMore = CancellationTokenSource.CreateLinkedTokenSource(call.WindDown);
        call = call with { WindDown = noMore.Token };
        using var poller = options.Wait ? NewPoller(options, tracker, call) : null;
        var waiting = poller?.RunAsync(noMore.Token) ?? Task.CompletedTask;
        tracker.Tell();

        var senders = new Senders(changes, index => AttemptAsync(changes[index], () => observer.Sending(index), call), Took, tracker, noMore, call);
        try
        {
            await senders.RunAsync(options.ThrottleLimit).ConfigureAwait(false);
        }
        finally
        {
            poller?.Complete();
            await waiting.ConfigureAwait(false);
        }

        call.CancelToken.ThrowIfCancellationRequested();
        senders.ThrowIfFatal();

        void Took(int index, ChangeResult result)
        {
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
        using var poller = NewPoller(options, tracker, call);
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

    private Task<ChangeResult> AttemptAsync(GesChange change, Action sending, GesCall call) =>
        new ChangeAttempt(api, new Evidence(looking, clock, pauses, call), clock, pauses, call).RunAsync(change, sending);

    private Poller NewPoller(GesRunOptions options, RunTracker tracker, GesCall call) =>
        new(new PollReader(looking, options.ThrottleLimit), clock, options, tracker, call);
}
