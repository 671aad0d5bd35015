namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Caches a credential and refreshes it before it expires or after it was refused. Concurrent callers share one refresh. When a refresh
/// fails, the old credential is used as long as it is valid.
/// </summary>
internal sealed class RefreshableCredential<T>(Func<OperationContext, Task<T>> fetch, TimeProvider clock) : IDisposable
    where T : class, IRefreshable
{
    /// <summary>The time after a failed refresh in which the old credential is used without a new attempt.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<T> _flight = new();
    private T? _current;
    private long _notBefore;

    /// <summary>The cached credential; null before the first fetch and after a refusal.</summary>
    public T? Current => Volatile.Read(ref _current);

    public Task<T> GetAsync(OperationContext context) => _flight.GetAsync(Valid, () => RefreshAsync(context), context.CancelToken);

    /// <summary>Drops a credential that was refused, unless another request has refreshed it meanwhile.</summary>
    public void Drop(T refused) => Interlocked.CompareExchange(ref _current, null, refused);

    public void Dispose()
    {
        Interlocked.Exchange(ref _current, null)?.Clear();
        _flight.Dispose();
    }

    private T? Valid()
    {
        var now = clock.GetUtcNow();
        return Current is { } known && (!known.NeedsRefresh(now) || (now.UtcTicks < Volatile.Read(ref _notBefore) && now < known.ExpiresAt))
            ? known
            : null;
    }

    private async Task<T> RefreshAsync(OperationContext context)
    {
        try
        {
            var fetched = await fetch(context).ConfigureAwait(false);
            Volatile.Write(ref _current, fetched);
            return fetched;
        }
        catch (GesException e) when (!e.IsFatal && Current is { } old && clock.GetUtcNow() < old.ExpiresAt)
        {
            context.Verbose?.Invoke("New credentials could not be obtained; the current ones are used. " + e.Message);
            Volatile.Write(ref _notBefore, (clock.GetUtcNow() + Pause).UtcTicks);
            return old;
        }
    }
}
