namespace GesPowerShell.Client.Changes;

/// <summary>
/// Runs numbered work items in order, a limited number concurrently. An item that only waits may release its slot to the next item. The
/// number of such waiting items is limited too: otherwise all changes of a command would be sent to a gateway that loses every answer.
/// </summary>
/// <param name="count">Number of items.</param>
/// <param name="limit">Maximum number of concurrent items.</param>
/// <param name="start">Starts an item by its number. The action releases its slot.</param>
/// <param name="onFailed">Called with the number and the error of an item that failed.</param>
/// <param name="isOver">Whether no further item may begin. An item that is cancelled then has no outcome.</param>
internal sealed class WorkQueue(
    int count, int limit, Func<int, Action, WorkItem> start, Action<int, GesException> onFailed, Func<bool> isOver)
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
                var item = start(number, ReleaseSlot);
                await item.Work.ConfigureAwait(false);
                item.OnDone();
            }
            catch (GesException e)
            {
                onFailed(number, e);
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

/// <summary>An item of a <see cref="WorkQueue"/>.</summary>
/// <param name="Work">The started work.</param>
/// <param name="OnDone">Called when the work has succeeded.</param>
internal readonly record struct WorkItem(Task Work, Action OnDone);
