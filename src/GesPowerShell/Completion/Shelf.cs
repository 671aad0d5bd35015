namespace GesPowerShell.Completion;

/// <summary>One kind of thing that Tab has read. Thread-safe.</summary>
internal abstract class Shelf
{
    /// <summary>Ends when what is being read now has come.</summary>
    public abstract Task Settled { get; }

    /// <summary>What is known may be wrong by now, and what is being read too.</summary>
    public abstract void Expire();
}

/// <inheritdoc cref="Shelf"/>
internal sealed class Shelf<T> : Shelf
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    /// <summary>After this a read is given up; users have long done something else.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly object gate = new();
    private IReadOnlyList<T> known = [];
    private TimeSpan? readAt;
    private Task? filling;
    private int changes;

    /// <summary>Also when it is old: names seldom change.</summary>
    public IReadOnlyList<T> Known
    {
        get
        {
            lock (gate)
            {
                return known;
            }
        }
    }

    public override Task Settled
    {
        get
        {
            lock (gate)
            {
                return filling ?? Task.CompletedTask;
            }
        }
    }

    /// <summary>The read that is under way, begun now where it is due; null when what is known is fresh. The task never fails.</summary>
    public Task? Filling(TimeSpan now, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        lock (gate)
        {
            if (filling is null && !(now - readAt < Freshness))
            {
                var change = changes;
                filling = Task.Run(() => FillAsync(change, now, read));
            }

            return filling;
        }
    }

    public override void Expire()
    {
        lock (gate)
        {
            changes++;
            readAt = null;
            filling = null;
        }
    }

    private async Task FillAsync(int change, TimeSpan begun, Func<OperationContext, Task<IReadOnlyList<T>>> read)
    {
        IReadOnlyList<T>? items = null;
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            items = await read(new OperationContext(limit.Token, _ => { }, _ => { })).ConfigureAwait(false);
        }
        catch (Exception) // Nobody who presses Tab wants an error.
        {
        }

        lock (gate)
        {
            if (change == changes)
            {
                // What failed is not asked again before its time either: keys that are refused again and again get locked.
                (known, readAt, filling) = (items ?? known, begun, null);
            }
        }
    }
}
