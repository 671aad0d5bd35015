namespace GesPowerShell.Simulator.Control;

/// <summary>
/// The last requests to GES and IAM, oldest first, and how many were open at once. The simulator's own control is not among them.
/// Thread-safe.
/// </summary>
internal sealed class RequestJournal
{
    // A simulator that runs for weeks must not fill the memory.
    private const int Capacity = 100_000;
    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();

    /// <summary>How many requests are being handled.</summary>
    public int Open { get; private set; }

    /// <summary>How many requests were handled at the same time at most.</summary>
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

    /// <summary>Forgets the requests so far, and the most that were open.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            MostOpen = Open;
        }
    }
}
