using GesPowerShell.Client.Retrying;

namespace GesPowerShell.Client.Throttling;

/// <summary>
/// Where the requests of one command leave: never more than its limit are on the wire, whatever they are for. When GES says that there are
/// too many, none leaves for a while, and then half as many at once; each that gets through makes room for one more, up to the limit.
/// </summary>
internal sealed class Throttle(int limit, TimeProvider clock, Pauses pauses)
{
    private readonly object gate = new();
    private readonly Queue<TaskCompletionSource<bool>> waiting = new();
    private readonly long start = clock.GetTimestamp();
    private int narrowedBy;
    private int onTheWire;
    private int refusals;
    private TimeSpan closedUntil;

    private int Width => limit - narrowedBy;

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Lets a request leave when it may, and watches how it is answered.</summary>
    /// <param name="request">Sends it.</param>
    /// <param name="call">For waiting.</param>
    /// <exception cref="OperationCanceledException">The pipeline ended before it could leave.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> request, GesCall call)
    {
        call.WindDown.ThrowIfCancellationRequested();
        if (!TryEnter(out _))
        {
            await EnterAsync(call).ConfigureAwait(false);
        }

        try
        {
            var answer = await request().ConfigureAwait(false);
            Took();
            return answer;
        }
        catch (GesException e) when (e.ServiceStatus == 429)
        {
            Refused(e.RetryAfter);
            throw;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>False when it is not its turn.</summary>
    /// <param name="closed">How long none may leave; zero or less when any may.</param>
    private bool TryEnter(out TimeSpan closed)
    {
        lock (gate)
        {
            closed = closedUntil - Now;
            var mayLeave = closed <= TimeSpan.Zero && onTheWire < Width;
            onTheWire += mayLeave ? 1 : 0;
            return mayLeave;
        }
    }

    private async Task EnterAsync(GesCall call)
    {
        try
        {
            await WaitForTurnAsync(call).ConfigureAwait(false);
        }
        catch
        {
            // It may have been called already: nobody else would be in its place.
            Wake();
            throw;
        }
    }

    private async Task WaitForTurnAsync(GesCall call)
    {
        while (true)
        {
            call.WindDown.ThrowIfCancellationRequested();

            TimeSpan closed;
            TaskCompletionSource<bool>? turn = null;
            lock (gate)
            {
                if (TryEnter(out closed))
                {
                    return;
                }

                if (closed <= TimeSpan.Zero)
                {
                    turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                    waiting.Enqueue(turn);
                }
            }

            if (turn is null)
            {
                await pauses.WaitAsync(closed, call).ConfigureAwait(false);
            }
            else
            {
                using var cancelled = call.CancelToken.Register(() => turn.TrySetCanceled(call.CancelToken));
                using var ended = call.WindDown.Register(() => turn.TrySetResult(false));
                await turn.Task.ConfigureAwait(false);
            }
        }
    }

    private void Took()
    {
        lock (gate)
        {
            // What left before the refusal says nothing about now.
            if (Now >= closedUntil)
            {
                refusals = 0;
                narrowedBy = Math.Max(narrowedBy - 1, 0);
            }
        }
    }

    private void Refused(TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var isFirst = Now >= closedUntil;
            if (isFirst)
            {
                narrowedBy = limit - Math.Max(Width / 2, 1);
                refusals++;
            }

            // Others that left with it are refused as well: that is one sign, not many.
            var until = isFirst || retryAfter is not null ? Now + pauses.Before(refusals, retryAfter) : closedUntil;
            closedUntil = until > closedUntil ? until : closedUntil;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            onTheWire--;
        }

        Wake();
    }

    /// <summary>As many as there is room for look again; while it is closed they will wait for its opening.</summary>
    private void Wake()
    {
        lock (gate)
        {
            for (var room = Width - onTheWire; room > 0 && waiting.Count > 0;)
            {
                room -= waiting.Dequeue().TrySetResult(true) ? 1 : 0;
            }
        }
    }
}
