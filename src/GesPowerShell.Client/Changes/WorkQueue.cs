namespace GesPowerShell.Client.Changes;

/// <summary>
/// Runs numbered work in order, a limited number at a time. Work that only waits may release its slot, so that the next begins meanwhile; but
/// no more than the limit wait like this at a time, or a gateway that loses every answer would get the whole fleet.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="limit">How many run at a time.</param>
/// <param name="run">Does the work of a number; the action releases its slot.</param>
/// <param name="isOver">Whether no more may begin. Work that is cancelled then is left without an outcome.</param>
internal sealed class WorkQueue(int count, int limit, Func<int, Action, Task> run, Func<bool> isOver)
{
    private int _last = -1;
    private int _waiting;

    /// <summary>Ends when everything has run or no more may begin, and what had begun has ended.</summary>
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
