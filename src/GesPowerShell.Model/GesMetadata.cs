namespace GesPowerShell;

/// <summary>
/// Metadata of Graph Engine Service: the labels of a graph and the properties that its vertices and edges of each label have. Immutable.
/// </summary>
/// <remarks>
/// Any property may be null when GES leaves the field out. Times are local (<see cref="DateTimeKind.Local"/>), converted from the UTC that
/// GES sends. Source: ListMetadatas2 and ShowMetadata2, https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0368.html.
/// </remarks>
public sealed record GesMetadata
{
    private readonly HandleField _connection;

    /// <summary>Id of the metadata.</summary>
    public string MetadataId { get; internal init; } = "";

    /// <summary>Name of the metadata; null when it was read only by its id, since that answer has no name.</summary>
    public string? Name { get; internal init; }

    /// <summary>Description that was given at creation.</summary>
    public string? Description { get; internal init; }

    /// <summary>
    /// State: Available; an undocumented code such as 300 reads as <c>Unknown(300)</c>. Null when it was read only by its id.
    /// </summary>
    public string? Status => MetadataStatus.ToWord(StatusCode);

    /// <summary>State as GES sends it, a number in a string: <c>200</c> is Available.</summary>
    public string? StatusCode { get; internal init; }

    /// <summary>Path of the metadata's file in OBS.</summary>
    public string? MetadataPath { get; internal init; }

    /// <summary>When the metadata was created; local time.</summary>
    public DateTime? StartTime { get; internal init; }

    /// <summary>When the metadata was last changed; local time.</summary>
    public DateTime? LastUpdateTime { get; internal init; }

    /// <summary>Whether the metadata is encrypted at rest.</summary>
    public bool? Encrypted { get; internal init; }

    /// <summary>Key that encrypts the metadata; null when not encrypted.</summary>
    public string? MasterKeyId { get; internal init; }

    /// <summary>Name of that key.</summary>
    public string? MasterKeyName { get; internal init; }

    /// <summary>The labels with their properties; null for listed metadata, since the list has no labels.</summary>
    public IReadOnlyList<GesMetadataLabel>? Labels { get; internal init; }

    /// <summary>Region of the connection that the metadata was read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>
    /// Id of the project of the connection that the metadata was read through. Commands refuse it on a connection of another project.
    /// </summary>
    public string? ProjectId { get; internal init; }

    /// <summary>The connection that the metadata was read through; null when it was not read in this session.</summary>
    internal ConnectionHandle? Handle
    {
        get => _connection.Handle;
        init => _connection = new HandleField(value);
    }

    /// <summary>Adds labels and encryption, which the list lacks, to listed metadata.</summary>
    internal GesMetadata WithDetails(GesMetadata shown) => this with
    {
        Labels = shown.Labels,
        Encrypted = shown.Encrypted ?? Encrypted,
        MasterKeyId = shown.MasterKeyId ?? MasterKeyId,
        MasterKeyName = shown.MasterKeyName ?? MasterKeyName,
    };

    /// <summary>The name, or the id where the name is not known.</summary>
    public override string ToString() => Name ?? MetadataId;
}
