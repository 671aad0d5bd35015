using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Lists metadata records without labels, and shows the labels of one record without its name.</summary>
internal static class ReadMetadata
{
    public static OperationDefinition List { get; } = new SimpleOperation("ListMetadatas2", "GET", "/graphs/metadatas", call =>
        Page.Read(call.Query) is not { } page ? GesErrors.IncorrectParameter : call.Region.At<object>(_ => new
        {
            SchemaCount = call.Region.Metadata.Count,
            SchemaList = page.Of(call.Region.Metadata.All).Select(MetadataItem.Of).ToArray(),
        }));

    public static OperationDefinition Show { get; } = new SimpleOperation("ShowMetadata2", "GET", "/graphs/metadatas/{metadata_id}", call =>
        call.Region.At<object>(_ => !call.Region.Metadata.TryFind(call.Ids["metadata_id"], out var metadata)
            ? GesErrors.NoMetadata
            : new
            {
                GesMetadata = new { metadata.Labels },
                metadata.Encrypted,
                metadata.MasterKeyId,
                metadata.MasterKeyName,
            }));
}
