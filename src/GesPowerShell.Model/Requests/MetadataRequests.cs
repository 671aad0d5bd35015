namespace GesPowerShell;

/// <summary>All metadata of the project, without labels.</summary>
internal sealed record ListMetadatas : GesListRequest<GesMetadata>
{
    public override string Plural => "metadata";

    public override string? IdOf(GesMetadata item) => item.MetadataId;
}

/// <summary>Labels and encryption of one metadata. GES does not repeat name, state and times: the list tells those.</summary>
internal sealed record ShowMetadata(string MetadataId) : GesRequest<GesMetadata>;
