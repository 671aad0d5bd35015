using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Body of IAM's answer to a request for a token; the token itself is in a header.</summary>
internal sealed class TokenAnswerDto
{
    [JsonConverter(typeof(LenientObject<TokenDto>))]
    public TokenDto? Token { get; set; }
}

/// <summary>What IAM says about a token.</summary>
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

/// <summary>A project. IAM's links to projects lead nowhere that this module goes.</summary>
internal sealed class ProjectDto
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? Enabled { get; set; }

    public string? Description { get; set; }

    public string? DomainId { get; set; }

    public string? ParentId { get; set; }

    public bool? IsDomain { get; set; }

    /// <summary>A project of another region than the connection's is no less one of these credentials: its region follows from its name.</summary>
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
