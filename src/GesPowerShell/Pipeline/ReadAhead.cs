namespace GesPowerShell.Pipeline;

/// <summary>Runs a limited number of reads concurrently and processes their results in order.</summary>
internal static class ReadAhead
{
    /// <param name="items">The items to read.</param>
    /// <param name="limit">Maximum number of concurrent reads.</param>
    /// <param name="start">Starts a read. It must not throw before it returns its task.</param>
    /// <param name="take">Processes a started read. When it throws, no further read is started.</param>
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
            // The command must not end before its last request. The results of these reads are discarded.
            await Task.WhenAll(started.Select(read => read.ContinueWith(_ => { }, TaskScheduler.Default))).ConfigureAwait(false);
        }
    }
}
