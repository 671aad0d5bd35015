using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Deletes a metadata record at once.</summary>
internal static class DeleteMetadata
{
    public static OperationDefinition Definition { get; } =
        new SimpleOperation("DeleteMetadata2", "DELETE", "/graphs/metadatas/{metadata_id}", call =>
            call.Region.At<object>(_ =>
                call.Region.Metadata.Remove(call.Ids["metadata_id"]) ? new object() : GesErrors.NoMetadataToDelete));
}
