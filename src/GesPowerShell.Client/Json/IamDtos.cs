using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Body of IAM's answer to a request for a token; the token itself is in a header.</summary>
internal sealed class TokenAnswerDto
{
    [JsonPropertyName("token"), JsonConverter(typeof(TolerantObject<TokenDto>))]
    public TokenDto? Token { get; set; }
}

/// <summary>What IAM says about a token.</summary>
internal sealed class TokenDto
{
    [JsonPropertyName("expires_at"), JsonConverter(typeof(TolerantText))]
    public string? ExpiresAt { get; set; }

    [JsonPropertyName("issued_at"), JsonConverter(typeof(TolerantText))]
    public string? IssuedAt { get; set; }

    [JsonPropertyName("project"), JsonConverter(typeof(TolerantObject<ProjectDto>))]
    public ProjectDto? Project { get; set; }
}

/// <summary>Answer of IAM's lists of projects.</summary>
internal sealed class ProjectListDto
{
    [JsonPropertyName("projects"), JsonConverter(typeof(TolerantObjects<ProjectDto>))]
    public List<ProjectDto>? Projects { get; set; }
}

/// <summary>A project.</summary>
internal sealed class ProjectDto
{
    [JsonPropertyName("id"), JsonConverter(typeof(TolerantText))]
    public string? Id { get; set; }

    [JsonPropertyName("name"), JsonConverter(typeof(TolerantText))]
    public string? Name { get; set; }

    [JsonPropertyName("enabled"), JsonConverter(typeof(TolerantFlag))]
    public bool? Enabled { get; set; }
}
