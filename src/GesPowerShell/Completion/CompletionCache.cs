using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GesPowerShell.Completion;

/// <summary>
/// Caches the lists of completion by connection and type. Completion waits for a refresh only for a limited time; a slower refresh
/// continues in the background, and the next completion has its items.
/// </summary>
/// <param name="now">A monotonic clock.</param>
/// <param name="maxWait">How long completion waits for a refresh.</param>
internal sealed class CompletionCache(Func<TimeSpan> now, TimeSpan maxWait)
{
    private static readonly Stopwatch SinceLoaded = Stopwatch.StartNew();

    /// <summary>The cache entries by client. The table does not keep a client in memory.</summary>
    private readonly ConditionalWeakTable<IGesClient, Dictionary<Type, CacheEntry>> _clients = new();

    /// <summary>Users notice a delay of half a second. PowerShell itself needs the rest of it.</summary>
    public static CompletionCache Shared { get; } = new(() => SinceLoaded.Elapsed, TimeSpan.FromMilliseconds(300));

    /// <summary>The items: not older than 30 seconds where the refresh is fast enough, else older ones, else none.</summary>
    public IReadOnlyList<T> Read<T>(IGesClient client, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        var entry = EntryOf<T>(client);
        var refresh = entry.RefreshAsync(now(), read);
        _ = refresh?.Wait(maxWait);
        return entry.Items;
    }

    /// <summary>Expires all lists of a connection after a change.</summary>
    public void Expire(IGesClient client) => Array.ForEach(EntriesOf(client), entry => entry.Expire());

    /// <summary>Completes when the running refreshes have ended.</summary>
    public Task WhenRefreshedAsync(IGesClient client) => Task.WhenAll(EntriesOf(client).Select(entry => entry.Refreshed));

    private CacheEntry[] EntriesOf(IGesClient client)
    {
        var entries = _clients.GetOrCreateValue(client);
        lock (entries)
        {
            return [.. entries.Values];
        }
    }

    private CacheEntry<T> EntryOf<T>(IGesClient client)
    {
        var entries = _clients.GetOrCreateValue(client);
        lock (entries)
        {
            if (!entries.TryGetValue(typeof(T), out var entry))
            {
                entries.Add(typeof(T), entry = new CacheEntry<T>());
            }

            return (CacheEntry<T>)entry;
        }
    }
}
