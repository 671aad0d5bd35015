using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GesPowerShell.Completion;

/// <summary>
/// What Tab has read of GES, for each connection and kind of thing. Nobody waits for it longer than the patience: a read that takes longer
/// goes on in the background, and the next Tab has what it brought.
/// </summary>
/// <param name="now">Any clock that only goes forward.</param>
/// <param name="patience">How long a Tab waits.</param>
internal sealed class CompletionCache(Func<TimeSpan> now, TimeSpan patience)
{
    private static readonly Stopwatch SinceLoaded = Stopwatch.StartNew();

    /// <summary>Goes with the client: of a connection that was closed nothing is kept.</summary>
    private readonly ConditionalWeakTable<IGesClient, Dictionary<Type, Shelf>> clients = new();

    /// <summary>Users feel half a second; what is left of that is PowerShell's.</summary>
    public static CompletionCache Shared { get; } = new(() => SinceLoaded.Elapsed, TimeSpan.FromMilliseconds(300));

    /// <summary>What is known now: read less than 30 seconds ago, else what was read before that, else nothing.</summary>
    public IReadOnlyList<T> Read<T>(IGesClient client, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        var shelf = ShelfOf<T>(client);
        var filling = shelf.Filling(now(), read);
        _ = filling?.Wait(patience);
        return shelf.Known;
    }

    /// <summary>Something was changed: the next Tab reads again.</summary>
    public void Forget(IGesClient client) => Array.ForEach(ShelvesOf(client), shelf => shelf.Expire());

    /// <summary>Ends when what is being read now has come.</summary>
    public Task SettleAsync(IGesClient client) => Task.WhenAll(ShelvesOf(client).Select(shelf => shelf.Settled));

    private Shelf[] ShelvesOf(IGesClient client)
    {
        var shelves = clients.GetOrCreateValue(client);
        lock (shelves)
        {
            return [.. shelves.Values];
        }
    }

    private Shelf<T> ShelfOf<T>(IGesClient client)
    {
        var shelves = clients.GetOrCreateValue(client);
        lock (shelves)
        {
            if (!shelves.TryGetValue(typeof(T), out var shelf))
            {
                shelves.Add(typeof(T), shelf = new Shelf<T>());
            }

            return (Shelf<T>)shelf;
        }
    }
}
