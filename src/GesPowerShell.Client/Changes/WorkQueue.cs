namespace GesPowerShell.Client.Changes;

/// <summary>
/// Runs numbered work items in order, a limited number concurrently. An item that only waits may release its slot to the next item. The
/// number of such waiting items is limited too: otherwise all changes of a command would be sent to a gateway that loses every answer.
/// </summary>
/// <param name="count">Number of items.</param>
/// <param name="limit">Maximum number of concurrent items.</param>
/// <param name="run">Runs an item by its number. The action releases its slot.</param>
/// <param name="isOver">Whether no further item may begin. An item that is cancelled then has no outcome.</param>
internal sealed class WorkQueue(int count, int limit, Func<int, Action, Task> run, Func<bool> isOver)
{
    private int _last = -1;
    private int _waiting;

    /// <summary>Completes when all started items have ended, and no further item exists or may begin.</summary>
    public Task RunAsync()
    {
        var slots = new Task[Math.Min(limit, count)];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = RunSlotAsync();
        }

        return Task.WhenAll(slots);
    }

    private async Task RunSlotAsync()
    {
        Task? successor = null;
        while (successor is null && !isOver() && Interlocked.Increment(ref _last) is var number && number < count)
        {
            try
            {
                await run(number, ReleaseSlot).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (isOver())
            {
                break;
            }
        }

        if (successor is not null)
        {
            Interlocked.Decrement(ref _waiting);
            await successor.ConfigureAwait(false);
        }

        void ReleaseSlot()
        {
            if (successor is not null)
            {
                return;
            }

            if (Interlocked.Increment(ref _waiting) <= limit)
            {
                successor = RunSlotAsync();
            }
            else
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }
}
