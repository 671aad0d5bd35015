using System.Collections.Concurrent;
using System.Diagnostics;

namespace GesPowerShell.Metadata;

/// <summary>
/// The metadata of each connection, from one walk of its list when it is first needed. After half a minute the list is walked again; a
/// walk that failed is not repeated.
/// </summary>
internal sealed class MetadataDirectory
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<IGesClient, (Stopwatch Age, Task<IReadOnlyList<GesMetadata>> Walk)> _walks = new();

    public Task<IReadOnlyList<GesMetadata>> ReadAsync(IGesClient client, OperationContext context) => _walks.AddOrUpdate(
        client,
        _ => Begin(client, context),
        (_, last) => last.Walk.Status == TaskStatus.RanToCompletion && last.Age.Elapsed >= MaxAge ? Begin(client, context) : last).Walk;

    private static (Stopwatch Age, Task<IReadOnlyList<GesMetadata>> Walk) Begin(IGesClient client, OperationContext context) =>
        (Stopwatch.StartNew(), client.List(new ListMetadatas()).ReadAllAsync(context));
}
