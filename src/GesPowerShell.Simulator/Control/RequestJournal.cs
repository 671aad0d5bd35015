namespace GesPowerShell.Simulator.Control;

/// <summary>The last requests, oldest first; the simulator's own control is not among them. Thread-safe.</summary>
internal sealed class RequestJournal
{
    // Enough for any test; a simulator that runs for weeks must not fill the memory.
    private const int Kept = 100_000;
    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();

    public IReadOnlyList<JournalEntry> Snapshot()
    {
        lock (_gate)
        {
            return _entries.ToArray();
        }
    }

    public void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count == Kept)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }
}
