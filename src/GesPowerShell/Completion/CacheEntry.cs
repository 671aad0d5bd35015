namespace GesPowerShell.Completion;

/// <summary>A cached list of completion. Thread-safe.</summary>
internal abstract class CacheEntry
{
    /// <summary>Completes when the current refresh, if any, has ended.</summary>
    public abstract Task Refreshed { get; }

    /// <summary>Expires the items, and the items of a refresh that is running.</summary>
    public abstract void Expire();
}

/// <inheritdoc cref="CacheEntry"/>
internal sealed class CacheEntry<T> : CacheEntry
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    /// <summary>Time limit of a refresh: the user has stopped waiting for it by then.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly object _gate = new();
    private IReadOnlyList<T> _items = [];
    private TimeSpan? _readAt;
    private Task? _refresh;
    private int _changes;

    /// <summary>The items of the last refresh, also when they have expired, since names seldom change.</summary>
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

    /// <summary>The running refresh; starts one when the items have expired. Null when they have not. The task never fails.</summary>
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
        catch (Exception) // Completion shows no errors.
        {
        }

        lock (_gate)
        {
            if (change == _changes)
            {
                // A failed refresh also renews the time: repeated requests with a wrong key would lock the key.
                (_items, _readAt, _refresh) = (items ?? _items, begun, null);
            }
        }
    }
}
