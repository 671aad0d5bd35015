namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Limits the requests of one command: never more than its limit are on the wire at once, of all kinds together. When GES answers that
/// there are too many, none leaves for a while, and then half as many at once; each request that succeeds makes room for one more, up to the limit.
/// </summary>
internal sealed class ThrottleHandler(IRequestHandler next, int limit, TimeProvider clock, RetryDelay delay) : IRequestHandler
{
    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private readonly long _start = clock.GetTimestamp();
    private int _narrowedBy;
    private int _onTheWire;
    private int _refusals;
    private TimeSpan _closedUntil;

    private int Width => limit - _narrowedBy;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context)
    {
        context.DrainToken.ThrowIfCancellationRequested();
        if (!TryEnter(out _))
        {
            await EnterAsync(context).ConfigureAwait(false);
        }

        try
        {
            if (request.IsChange)
            {
                context.OnSending?.Invoke();
            }

            var answer = await next.SendAsync(request, context).ConfigureAwait(false);
            Widen();
            return answer;
        }
        catch (GesException e) when (e.ServiceStatus == 429)
        {
            Narrow(e.RetryAfter);
            throw;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Takes a place on the wire; false when there is none.</summary>
    /// <param name="closed">How long no request may leave; zero or less when the throttle is open.</param>
    private bool TryEnter(out TimeSpan closed)
    {
        lock (_gate)
        {
            closed = _closedUntil - Now;
            var mayLeave = closed <= TimeSpan.Zero && _onTheWire < Width;
            _onTheWire += mayLeave ? 1 : 0;
            return mayLeave;
        }
    }

    private async Task EnterAsync(OperationContext context)
    {
        try
        {
            await WaitForTurnAsync(context).ConfigureAwait(false);
        }
        catch
        {
            // A turn may have been given to this request already: pass it on.
            Wake();
            throw;
        }
    }

    private async Task WaitForTurnAsync(OperationContext context)
    {
        while (true)
        {
            context.DrainToken.ThrowIfCancellationRequested();

            TimeSpan closed;
            TaskCompletionSource<bool>? turn = null;
            lock (_gate)
            {
                if (TryEnter(out closed))
                {
                    return;
                }

                if (closed <= TimeSpan.Zero)
                {
                    turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                    _waiting.Enqueue(turn);
                }
            }

            if (turn is null)
            {
                await delay.WaitAsync(closed, context).ConfigureAwait(false);
            }
            else
            {
                using var cancelled = context.CancelToken.Register(() => turn.TrySetCanceled(context.CancelToken));
                using var ended = context.DrainToken.Register(() => turn.TrySetResult(false));
                await turn.Task.ConfigureAwait(false);
            }
        }
    }

    private void Widen()
    {
        lock (_gate)
        {
            // A request that left before the refusal says nothing about the rate now.
            if (Now >= _closedUntil)
            {
                _refusals = 0;
                _narrowedBy = Math.Max(_narrowedBy - 1, 0);
            }
        }
    }

    private void Narrow(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var isFirst = Now >= _closedUntil;
            if (isFirst)
            {
                _narrowedBy = limit - Math.Max(Width / 2, 1);
                _refusals++;
            }

            // Requests that left together are refused together: that is one sign, not many.
            var until = isFirst || retryAfter is not null ? Now + delay.After(_refusals, retryAfter) : _closedUntil;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            _onTheWire--;
        }

        Wake();
    }

    /// <summary>Lets as many waiting requests try again as there is room for; while the throttle is closed they wait for its opening.</summary>
    private void Wake()
    {
        lock (_gate)
        {
            for (var room = Width - _onTheWire; room > 0 && _waiting.Count > 0;)
            {
                room -= _waiting.Dequeue().TrySetResult(true) ? 1 : 0;
            }
        }
    }
}
