using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Sends changes, so many at a time, in the order of the input. One that has to find out what became of its request lets the next begin
/// meanwhile. An error that concerns all of them ends the sending.
/// </summary>
internal sealed class Senders(
    IReadOnlyList<GesChange> changes,
    Func<int, Action, Task<ChangeResult>> send,
    Action<int, ChangeResult> took,
    RunTracker tracker,
    CancellationTokenSource noMore,
    GesCall call)
{
    private int last = -1;
    private GesException? fatal;

    private bool IsOver => noMore.IsCancellationRequested || call.CancelToken.IsCancellationRequested;

    /// <summary>Ends when all have been sent or none may be sent any more, and every answer is in.</summary>
    public Task RunAsync(int atATime) => Task.WhenAll(Enumerable.Range(0, Math.Min(atATime, changes.Count)).Select(_ => SendAsync()));

    public void ThrowIfFatal()
    {
        if (fatal is not null)
        {
            throw fatal;
        }
    }

    private async Task SendAsync()
    {
        Task? successor = null;
        while (successor is null && !IsOver && Interlocked.Increment(ref last) is var index && index < changes.Count)
        {
            try
            {
                took(index, await send(index, GivePlace).ConfigureAwait(false));
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
            catch (OperationCanceledException) when (IsOver)
            {
                // Without an outcome: after Ctrl+C it is open, else nothing was carried out.
                break;
            }
        }

        await (successor ?? Task.CompletedTask).ConfigureAwait(false);

        void GivePlace() => successor ??= SendAsync();
    }
}
