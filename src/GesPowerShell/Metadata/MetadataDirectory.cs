using System.Diagnostics;

namespace GesPowerShell.Metadata;

/// <summary>
/// The metadata of each connection, from one walk of its list when it is first needed. After half a minute the list is walked again; a
/// walk that failed is not repeated.
/// </summary>
internal sealed class MetadataDirectory
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly Dictionary<IGesClient, (Stopwatch Age, Task<IReadOnlyList<GesMetadata>> Walk)> _walks = [];

    /// <summary>Reads that go on at the same time share one walk.</summary>
    public Task<IReadOnlyList<GesMetadata>> ReadAsync(IGesClient client, OperationContext context)
    {
        lock (_walks)
        {
            if (!_walks.TryGetValue(client, out var last) || (last.Walk.Status == TaskStatus.RanToCompletion && last.Age.Elapsed >= MaxAge))
            {
                _walks[client] = last = (Stopwatch.StartNew(), client.List(new ListMetadatas()).ReadAllAsync(context));
            }

            return last.Walk;
        }
    }
}
