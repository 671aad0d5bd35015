namespace GesPowerShell.Completion;

/// <summary>One list that completion has read. Thread-safe.</summary>
internal abstract class CacheEntry
{
    /// <summary>Ends with the read that is under way, if any.</summary>
    public abstract Task Refreshed { get; }

    /// <summary>Marks the items, and those of a read that is under way, as out of date.</summary>
    public abstract void Expire();
}

/// <inheritdoc cref="CacheEntry"/>
internal sealed class CacheEntry<T> : CacheEntry
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    /// <summary>After this time a read is cancelled: the user has stopped waiting for it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly object _gate = new();
    private IReadOnlyList<T> _items = [];
    private TimeSpan? _readAt;
    private Task? _refresh;
    private int _changes;

    /// <summary>The items of the last read, also when they are out of date: names seldom change.</summary>
    public IReadOnlyList<T> Items
    {
        get
        {
            lock (_gate)
            {
                return _items;
            }
        }
    }

    public override Task Refreshed
    {
        get
        {
            lock (_gate)
            {
                return _refresh ?? Task.CompletedTask;
            }
        }
    }

    /// <summary>The read that is under way; begins one when the items are out of date. Null when they are not. The task never fails.</summary>
    public Task? RefreshAsync(TimeSpan now, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        lock (_gate)
        {
            if (_refresh is null && !(now - _readAt < Freshness))
            {
                var change = _changes;
                _refresh = Task.Run(() => ReadAsync(change, now, read));
            }

            return _refresh;
        }
    }

    public override void Expire()
    {
        lock (_gate)
        {
            _changes++;
            _readAt = null;
            _refresh = null;
        }
    }

    private async Task ReadAsync(int change, TimeSpan begun, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        IReadOnlyList<T>? items = null;
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            items = await read(new OperationContext(limit.Token, _ => { }, _ => { })).ConfigureAwait(false);
        }
        catch (Exception) // completion shows no errors
        {
        }

        lock (_gate)
        {
            if (change == _changes)
            {
                // A failed read counts as a read too: the gateway locks keys that are refused again and again.
                (_items, _readAt, _refresh) = (items ?? _items, begun, null);
            }
        }
    }
}
