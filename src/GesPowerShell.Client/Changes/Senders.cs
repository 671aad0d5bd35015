using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Client.Changes;

/// <summary>
/// Sends changes, so many at a time, in the order of the input. One that has to find out what became of its request lets the next begin
/// meanwhile; but no more than so many are looked for at a time, or a gateway that loses every answer would get the whole fleet. An error
/// that concerns all of them ends the sending.
/// </summary>
internal sealed class Senders(
    IReadOnlyList<GesChange> changes,
    int atATime,
    Func<int, Action, Task<ChangeResult>> send,
    Action<int, ChangeResult> took,
    RunTracker tracker,
    CancellationTokenSource noMore,
    GesCall call)
{
    private int last = -1;
    private int looking;
    private GesException? fatal;

    private bool IsOver => noMore.IsCancellationRequested || call.CancelToken.IsCancellationRequested;

    /// <summary>Ends when all have been sent or none may be sent any more, and every answer is in.</summary>
    public Task RunAsync()
    {
        var sending = new Task[Math.Min(atATime, changes.Count)];
        for (var i = 0; i < sending.Length; i++)
        {
            sending[i] = SendAsync();
        }

        return Task.WhenAll(sending);
    }

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

        if (successor is not null)
        {
            Interlocked.Decrement(ref looking);
            await successor.ConfigureAwait(false);
        }

        void GivePlace()
        {
            if (successor is not null)
            {
                return;
            }

            if (Interlocked.Increment(ref looking) <= atATime)
            {
                successor = SendAsync();
            }
            else
            {
                Interlocked.Decrement(ref looking);
            }
        }
    }
}
