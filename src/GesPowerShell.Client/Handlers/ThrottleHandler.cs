namespace GesPowerShell.Client.Handlers;

/// <summary>
/// Limits the concurrent requests of one command, reads and changes together. After an answer with HTTP status 429 no request is sent for a
/// while, then the current limit is half of what it was; each successful request raises it by one, up to the command's limit.
/// </summary>
internal sealed class ThrottleHandler(IRequestHandler next, int limit, TimeProvider clock, RetryDelay delay) : IRequestHandler
{
    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource<object?>> _queue = new();
    private readonly long _start = clock.GetTimestamp();
    private int _reduction;
    private int _inFlight;
    private int _refusalCount;
    private TimeSpan _pausedUntil;

    private int CurrentLimit => limit - _reduction;

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
            Raise();
            return answer;
        }
        catch (GesException e) when (e.ServiceStatus == 429)
        {
            Lower(e.RetryAfter);
            throw;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Counts one more request in flight; returns false when the limit or a pause does not allow it.</summary>
    /// <param name="pause">How long no request may be sent; zero or less when there is no pause.</param>
    private bool TryEnter(out TimeSpan pause)
    {
        lock (_gate)
        {
            pause = _pausedUntil - Now;
            var maySend = pause <= TimeSpan.Zero && _inFlight < CurrentLimit;
            _inFlight += maySend ? 1 : 0;
            return maySend;
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
            // The queue may have given its turn to this request already: pass the turn on.
            Wake();
            throw;
        }
    }

    private async Task WaitForTurnAsync(OperationContext context)
    {
        while (true)
        {
            context.DrainToken.ThrowIfCancellationRequested();

            TimeSpan pause;
            TaskCompletionSource<object?>? turn = null;
            lock (_gate)
            {
                if (TryEnter(out pause))
                {
                    return;
                }

                if (pause <= TimeSpan.Zero)
                {
                    turn = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
                    _queue.Enqueue(turn);
                }
            }

            if (turn is null)
            {
                await delay.WaitAsync(pause, context).ConfigureAwait(false);
            }
            else
            {
                using var cancelled = context.CancelToken.Register(() => turn.TrySetCanceled(context.CancelToken));
                using var ended = context.DrainToken.Register(() => turn.TrySetResult(null));
                await turn.Task.ConfigureAwait(false);
            }
        }
    }

    private void Raise()
    {
        lock (_gate)
        {
            // A request that was sent before the refusal does not show whether GES accepts the current rate.
            if (Now >= _pausedUntil)
            {
                _refusalCount = 0;
                _reduction = Math.Max(_reduction - 1, 0);
            }
        }
    }

    private void Lower(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var isFirst = Now >= _pausedUntil;
            if (isFirst)
            {
                _reduction = limit - Math.Max(CurrentLimit / 2, 1);
                _refusalCount++;
            }

            // Requests that were sent together are refused together: the limit is lowered once for all of them.
            var until = isFirst || retryAfter is not null ? Now + delay.After(_refusalCount, retryAfter) : _pausedUntil;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            _inFlight--;
        }

        Wake();
    }

    /// <summary>Wakes as many queued requests as the current limit allows. During a pause they wait for its end.</summary>
    private void Wake()
    {
        lock (_gate)
        {
            for (var room = CurrentLimit - _inFlight; room > 0 && _queue.Count > 0;)
            {
                room -= _queue.Dequeue().TrySetResult(null) ? 1 : 0;
            }
        }
    }
}
