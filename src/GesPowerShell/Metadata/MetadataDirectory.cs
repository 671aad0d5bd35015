using GesPowerShell.Connections;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Metadata;

/// <summary>Caches the metadata list of each connection, so that a command reads it once.</summary>
internal sealed class MetadataDirectory
{
    private readonly PerConnection<RecentRead<IReadOnlyList<GesMetadata>>> _lists = new(
        client => new(context => client.List(new ListMetadatas()).ReadAllAsync(context)));

    public Task<IReadOnlyList<GesMetadata>> ReadAsync(IGesClient client, OperationContext context) => _lists.Of(client).GetAsync(context);
}
