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
        using var noMore = CancellationTokenSource.CreateLinkedTokenSource(options.WindDown);
        call = call with { WindDown = noMore.Token };
        using var poller = options.Wait ? NewPoller(options, tracker, call) : null;
        var waiting = poller?.RunAsync(noMore.Token) ?? Task.CompletedTask;
        tracker.Tell();

        var next = -1;
        GesException? fatal = null;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(options.ThrottleLimit, changes.Count)).Select(_ => SendAsync())).ConfigureAwait(false);
        poller?.Complete();
        await waiting.ConfigureAwait(false);
        call.CancelToken.ThrowIfCancellationRequested();
        if (fatal is not null)
        {
            throw fatal;
        }

        async Task SendAsync()
        {
            while (!noMore.IsCancellationRequested && !call.CancelToken.IsCancellationRequested)
            {
                var index = Interlocked.Increment(ref next);
                if (index >= changes.Count)
                {
                    return;
                }

                try
                {
                    var attempt = new ChangeAttempt(api, new Evidence(looking, clock, pauses, call), clock, pauses, call);
                    var (job, warnings) = await attempt.RunAsync(changes[index], () => observer.Sending(index)).ConfigureAwait(false);
                    observer.Answered(index, job);
                    if (poller is null || job.Status == JobStatus.NotNeeded)
                    {
                        tracker.Finished(new GesOutcome(index, job, null, warnings));
                    }
                    else
                    {
                        poller.Add(index, job, warnings);
                    }
                }
                catch (GesException e) when (e.IsFatal)
                {
                    fatal = e;
                    noMore.Cancel();
                }
                catch (GesException e)
                {
                    tracker.Finished(new GesOutcome(index, null, e, []));
                }
                catch (OperationCanceledException) when (call.CancelToken.IsCancellationRequested)
                {
                    return;
                }
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
        await poller.RunAsync(options.WindDown).ConfigureAwait(false);
    }

    private Poller NewPoller(GesRunOptions options, RunTracker tracker, GesCall call) =>
        new(new PollReader(looking, options.ThrottleLimit), clock, options, tracker, call);
}
