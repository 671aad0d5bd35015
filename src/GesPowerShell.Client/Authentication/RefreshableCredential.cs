namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Keeps a credential, and fetches another before it expires or when it was refused: once, however many calls need it. When another cannot be
/// fetched just now, the old one serves as long as it is valid.
/// </summary>
internal sealed class RefreshableCredential<T>(Func<OperationContext, Task<T>> fetch, TimeProvider clock) : IDisposable
    where T : class, IRefreshable
{
    /// <summary>After a failed refresh, so that not every call waits for a service that does not answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<T> _flight = new();
    private T? _current;
    private long _notBefore;

    /// <summary>Null before the first was fetched, and after one was refused.</summary>
    public T? Current => Volatile.Read(ref _current);

    public Task<T> GetAsync(OperationContext context) => _flight.GetAsync(Valid, () => RefreshAsync(context), context.CancelToken);

    /// <summary>The credential was refused. Another request may have refreshed it meanwhile; that counts as well.</summary>
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
            context.Verbose?.Invoke("New credentials could not be had; going on with those at hand. " + e.Message);
            Volatile.Write(ref _notBefore, (clock.GetUtcNow() + Pause).UtcTicks);
            return old;
        }
    }
}
