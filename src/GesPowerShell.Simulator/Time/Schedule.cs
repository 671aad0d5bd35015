using System.Diagnostics.CodeAnalysis;

namespace GesPowerShell.Simulator.Time;

/// <summary>
/// Actions at later moments of simulated time. There is no timer: each access to the region first runs the due actions, each at its own
/// moment. It is only used under the region's lock.
/// </summary>
internal sealed class Schedule
{
    // The second key keeps actions of the same moment in the order in which they were added.
    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> _queue = new();
    private long _order;

    public void Add(DateTimeOffset due, Action action) => _queue.Enqueue(action, (due, _order++));

    public bool TryTake(DateTimeOffset now, [NotNullWhen(true)] out Action? action, out DateTimeOffset due)
    {
        var isDue = _queue.TryPeek(out action, out var priority) && priority.Due <= now;
        due = priority.Due;
        if (isDue)
        {
            _queue.Dequeue();
        }

        return isDue;
    }
}
