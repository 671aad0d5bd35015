using GesPowerShell.Connections;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Metadata;

/// <summary>The metadata of each connection, from one walk of its list.</summary>
internal sealed class MetadataDirectory
{
    private readonly PerConnection<RecentRead<IReadOnlyList<GesMetadata>>> _lists = new(
        client => new(context => client.List(new ListMetadatas()).ReadAllAsync(context)));

    public Task<IReadOnlyList<GesMetadata>> ReadAsync(IGesClient client, OperationContext context) => _lists.Of(client).GetAsync(context);
}
