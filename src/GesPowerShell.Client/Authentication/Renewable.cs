namespace GesPowerShell.Client.Authentication;

/// <summary>
/// Keeps a proof, and gets another before it expires or when it was refused: once, however many ask. When another cannot be had just
/// now, the old one serves as long as it is good.
/// </summary>
internal sealed class Renewable<T>(Func<OperationContext, Task<T>> fetch, TimeProvider clock) : IDisposable
    where T : class, IExpiring
{
    /// <summary>So that not every call waits for somebody who does not answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<T> flight = new();
    private T? current;
    private long notBefore;

    /// <summary>Null before the first was fetched, and after one was refused.</summary>
    public T? Current => Volatile.Read(ref current);

    public Task<T> GetAsync(OperationContext context) => flight.GetAsync(Good, () => RenewAsync(context), context.CancelToken);

    /// <summary>The proof was refused. Another request may have renewed it meanwhile; that counts as well.</summary>
    public void Drop(T refused) => Interlocked.CompareExchange(ref current, null, refused);

    public void Dispose()
    {
        Interlocked.Exchange(ref current, null)?.Wipe();
        flight.Dispose();
    }

    private T? Good()
    {
        var now = clock.GetUtcNow();
        return Current is { } known && (!known.IsStale(now) || (now.UtcTicks < Volatile.Read(ref notBefore) && now < known.ExpiresAt))
            ? known
            : null;
    }

    private async Task<T> RenewAsync(OperationContext context)
    {
        try
        {
            var fetched = await fetch(context).ConfigureAwait(false);
            Volatile.Write(ref current, fetched);
            return fetched;
        }
        catch (GesException e) when (!e.IsFatal && Current is { } old && clock.GetUtcNow() < old.ExpiresAt)
        {
            context.Verbose?.Invoke("New credentials could not be had; going on with those at hand. " + e.Message);
            Volatile.Write(ref notBefore, (clock.GetUtcNow() + Pause).UtcTicks);
            return old;
        }
    }
}
