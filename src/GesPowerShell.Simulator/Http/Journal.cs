namespace GesPowerShell.Simulator.Http;

/// <summary>The latest requests, control requests left out. Thread-safe.</summary>
internal sealed class Journal
{
    private const int Capacity = 100_000;

    private readonly Lock gate = new();
    private readonly Queue<JournalEntry> entries = new();

    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    public void Add(JournalEntry entry)
    {
        lock (gate)
        {
            entries.Enqueue(entry);
            if (entries.Count > Capacity)
            {
                entries.Dequeue();
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
        }
    }
}
