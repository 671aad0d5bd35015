using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of an ECS server's metadata service: the keys of its agency.</summary>
internal sealed class EcsKeysAnswerDto
{
    [JsonPropertyName("credential"), JsonConverter(typeof(TolerantObject<EcsKeysDto>))]
    public EcsKeysDto? Credential { get; set; }
}

/// <summary>Temporary keys.</summary>
internal sealed class EcsKeysDto
{
    [JsonPropertyName("access"), JsonConverter(typeof(TolerantText))]
    public string? Access { get; set; }

    [JsonPropertyName("secret"), JsonConverter(typeof(TolerantText))]
    public string? Secret { get; set; }

    [JsonPropertyName("securitytoken"), JsonConverter(typeof(TolerantText))]
    public string? SecurityToken { get; set; }

    [JsonPropertyName("expires_at"), JsonConverter(typeof(TolerantText))]
    public string? ExpiresAt { get; set; }
}
