using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Body of IAM's answer to a request for a token; the token itself is in a header.</summary>
internal sealed class TokenAnswerDto
{
    [JsonConverter(typeof(LenientObject<TokenDto>))]
    public TokenDto? Token { get; set; }
}

/// <summary>Expiry, scope and project of a token.</summary>
internal sealed class TokenDto
{
    public string? ExpiresAt { get; set; }

    public string? IssuedAt { get; set; }

    [JsonConverter(typeof(LenientObject<ProjectDto>))]
    public ProjectDto? Project { get; set; }
}

/// <summary>Answer of IAM's lists of projects.</summary>
internal sealed class ProjectListDto
{
    public List<ProjectDto>? Projects { get; set; }
}

/// <summary>A project. The links that IAM sends with it are not used.</summary>
internal sealed class ProjectDto
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? Enabled { get; set; }

    public string? Description { get; set; }

    public string? DomainId { get; set; }

    public string? ParentId { get; set; }

    public bool? IsDomain { get; set; }

    /// <summary>
    /// Maps to the model. The region is derived from the project's name, since the project may belong to another region than the
    /// connection.
    /// </summary>
    public GesProject ToModel(ConnectionHandle handle) => new()
    {
        ProjectId = Id ?? "",
        Name = Name,
        Enabled = Enabled,
        Description = Description,
        DomainId = DomainId,
        ParentId = ParentId,
        IsDomain = IsDomain,
        Handle = handle,
    };
}
