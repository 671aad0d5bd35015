namespace GesPowerShell.Simulator.Control;

/// <summary>
/// Records the last requests to GES and IAM, oldest first, and the number of concurrent requests. It does not record the control API.
/// Thread-safe.
/// </summary>
internal sealed class RequestJournal
{
    // Bounded, so that a simulator that runs for weeks does not fill the memory.
    private const int Capacity = 100_000;
    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();

    /// <summary>Number of requests in progress.</summary>
    public int Open { get; private set; }

    /// <summary>Largest number of concurrent requests.</summary>
    public int MostOpen { get; private set; }

    public IReadOnlyList<JournalEntry> Snapshot()
    {
        lock (_gate)
        {
            return _entries.ToArray();
        }
    }

    public void Begin()
    {
        lock (_gate)
        {
            MostOpen = Math.Max(MostOpen, ++Open);
        }
    }

    public void End()
    {
        lock (_gate)
        {
            Open--;
        }
    }

    public void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count == Capacity)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }
    }

    /// <summary>Clears the requests and the largest number of concurrent requests.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            MostOpen = Open;
        }
    }
}
