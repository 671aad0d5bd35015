using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GesPowerShell.Completion;

/// <summary>
/// The lists that completion has read, for each connection and kind of thing. A Tab waits for a read no longer than the patience: a read that
/// takes longer goes on in the background, and the next Tab has its items.
/// </summary>
/// <param name="now">Any clock that only goes forward.</param>
/// <param name="patience">How long a Tab waits.</param>
internal sealed class CompletionCache(Func<TimeSpan> now, TimeSpan patience)
{
    private static readonly Stopwatch SinceLoaded = Stopwatch.StartNew();

    /// <summary>Entries are collected with their client.</summary>
    private readonly ConditionalWeakTable<IGesClient, Dictionary<Type, CacheEntry>> _clients = new();

    /// <summary>Users feel half a second; what is left of that is PowerShell's.</summary>
    public static CompletionCache Shared { get; } = new(() => SinceLoaded.Elapsed, TimeSpan.FromMilliseconds(300));

    /// <summary>The items: read less than 30 seconds ago, else those of an earlier read, else none.</summary>
    public IReadOnlyList<T> Read<T>(IGesClient client, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        var entry = EntryOf<T>(client);
        var refresh = entry.RefreshAsync(now(), read);
        _ = refresh?.Wait(patience);
        return entry.Items;
    }

    /// <summary>Marks all lists of a connection as out of date after a change: the next Tab reads again.</summary>
    public void Expire(IGesClient client) => Array.ForEach(EntriesOf(client), entry => entry.Expire());

    /// <summary>Ends with the reads that are under way.</summary>
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
