using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Changes;

/// <summary>Sends the changes of a command, a limited number concurrently, and waits for their jobs.</summary>
/// <param name="handler">Sends a request once.</param>
/// <param name="clock">The clock of all waits.</param>
/// <param name="delay">The delay between attempts.</param>
/// <param name="serviceClock">The clock of GES; null for the clock of this machine.</param>
/// <param name="origin">
/// Returns the connection's origin for result objects. It is called after an answer, when the project is known. Null in tests.
/// </param>
internal sealed class ChangeRunner(
    IRequestHandler handler, TimeProvider clock, RetryDelay delay, ServiceClock? serviceClock = null, Func<Origin>? origin = null)
{
    private readonly ServiceClock _serviceClock = serviceClock ?? new ServiceClock(clock);

    public async Task ChangeAsync(
        IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context)
    {
        GesException? fatal = null;
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(context.DrainToken);
        context = context with { DrainToken = drain.Token };
        var throttle = NewThrottle(options);
        var sender = new ChangeSender(throttle, clock, delay, _serviceClock);
        var tracker = new ProgressTracker(changes.Count, observer);
        using var poller = options.Wait ? NewPoller(throttle, options, tracker, context) : null;
        var waiting = poller?.RunAsync() ?? Task.CompletedTask;
        tracker.Begin();
        try
        {
            await new WorkQueue(changes.Count, options.ThrottleLimit, Start, OnFailed, IsOver).RunAsync().ConfigureAwait(false);
        }
        finally
        {
            poller?.Complete();
            await waiting.ConfigureAwait(false);
        }

        context.CancelToken.ThrowIfCancellationRequested();
        if (fatal is not null)
        {
            throw fatal;
        }

        bool IsOver() => drain.IsCancellationRequested || context.CancelToken.IsCancellationRequested;

        WorkItem Start(int index, Action releaseSlot)
        {
            var label = changes[index].Label;
            var own = context with { OnSending = () => tracker.OnSending(index, label) };
            var sending = sender.SendAsync(changes[index], OnLost, own);
            return new WorkItem(
                sending, () => OnAccepted(index, sending.Result.From(origin?.Invoke() ?? default), poller, tracker, observer));

            void OnLost()
            {
                tracker.OnReconciling(index, label);
                releaseSlot();
            }
        }

        void OnFailed(int index, GesException error)
        {
            if (error.IsFatal)
            {
                // The same credentials would fail for every other change.
                fatal = error;
                drain.Cancel();
            }
            else
            {
                tracker.OnCompleted(new GesOutcome(index, null, error, []));
            }
        }
    }

    public async Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context)
    {
        var tracker = new ProgressTracker(jobs.Count, observer);
        using var poller = NewPoller(NewThrottle(options), options, tracker, context);
        for (var index = 0; index < jobs.Count; index++)
        {
            var job = jobs[index];
            if (JobStatus.IsOver(job.Status))
            {
                tracker.OnCompleted(new GesOutcome(index, job, job.Status == JobStatus.Failed ? GesErrors.JobFailed(job) : null, []));
            }
            else
            {
                observer.OnAccepted(index, job);
                poller.Add(index, job, []);
            }
        }

        poller.Complete();
        await poller.RunAsync().ConfigureAwait(false);
    }

    private static void OnAccepted(int index, ChangeResult result, Poller? poller, ProgressTracker tracker, IGesRunObserver observer)
    {
        observer.OnAccepted(index, result.Job);
        if (poller is null || result.Job.Status == JobStatus.NotNeeded || !ChangeSemantics.Of(result.Job.Operation).CanBeWaitedFor)
        {
            tracker.OnCompleted(
                new GesOutcome(index, result.Job, null, result.Warnings) { ResultId = result.ResultId, Refused = result.Refused });
        }
        else
        {
            poller.Add(index, result.Job, result.Warnings, result.HasEffect);
        }
    }

    private ThrottleHandler NewThrottle(GesRunOptions options) => new(handler, options.ThrottleLimit, clock, delay);

    /// <summary>Creates a poller without retries, since the next poll repeats the read.</summary>
    private Poller NewPoller(ThrottleHandler throttle, GesRunOptions options, ProgressTracker tracker, OperationContext context) =>
        new(new PollReader(throttle, _serviceClock), clock, options, tracker, context);
}
