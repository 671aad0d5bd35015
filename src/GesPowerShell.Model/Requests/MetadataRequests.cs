namespace GesPowerShell;

/// <summary>Lists all metadata of the project, without labels.</summary>
internal sealed record ListMetadatas : GesListRequest<GesMetadata>
{
    public override string Plural => "metadata";

    public override string? IdOf(GesMetadata item) => item.MetadataId;
}

/// <summary>Reads labels and encryption of metadata by its id. Name, state and times are only in the list.</summary>
internal sealed record ShowMetadata(string MetadataId) : GesRequest<GesMetadata>;
