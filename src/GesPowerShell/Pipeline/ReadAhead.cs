namespace GesPowerShell.Pipeline;

/// <summary>Starts some reads before their turn, and takes their results in order.</summary>
internal static class ReadAhead
{
    /// <param name="items">What is read.</param>
    /// <param name="limit">Reads in flight at once.</param>
    /// <param name="start">Starts a read. It must not throw before it returns its task.</param>
    /// <param name="take">Takes a read that has been started. When it throws, no further read is started.</param>
    public static async Task ForEachAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, int limit, Func<TItem, Task<TResult>> start, Func<TItem, Task<TResult>, Task> take)
    {
        var started = new Queue<Task<TResult>>();
        try
        {
            for (int next = 0, taken = 0; taken < items.Count; taken++)
            {
                while (next < items.Count && started.Count < limit)
                {
                    started.Enqueue(start(items[next++]));
                }

                await take(items[taken], started.Dequeue()).ConfigureAwait(false);
            }
        }
        finally
        {
            // The command ends with its last request, not before it. No one is interested in these results any more.
            await Task.WhenAll(started.Select(read => read.ContinueWith(_ => { }, TaskScheduler.Default))).ConfigureAwait(false);
        }
    }
}
