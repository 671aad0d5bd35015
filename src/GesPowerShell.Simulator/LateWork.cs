using System.Diagnostics.CodeAnalysis;

namespace GesPowerShell.Simulator;

/// <summary>
/// What will happen at a later moment of simulated time. No timer runs: whoever next looks at the region first carries out what has
/// become due, each thing at its own moment. Used under the region's lock alone.
/// </summary>
internal sealed class LateWork
{
    // The order keeps what is due at the same moment in the order in which it was asked for.
    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> _queue = new();
    private long _order;

    public void Add(DateTimeOffset due, Action work) => _queue.Enqueue(work, (due, _order++));

    public bool TryTake(DateTimeOffset now, [NotNullWhen(true)] out Action? work, out DateTimeOffset due)
    {
        var isDue = _queue.TryPeek(out work, out var at) && at.Due <= now;
        due = at.Due;
        if (isDue)
        {
            _queue.Dequeue();
        }

        return isDue;
    }
}
