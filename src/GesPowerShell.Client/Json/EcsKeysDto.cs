using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of an ECS server's metadata service: the keys of its agency.</summary>
internal sealed class EcsKeysAnswerDto
{
    [JsonConverter(typeof(LenientObject<EcsKeysDto>))]
    public EcsKeysDto? Credential { get; set; }
}

/// <summary>Temporary keys.</summary>
internal sealed class EcsKeysDto
{
    public string? Access { get; set; }

    public string? Secret { get; set; }

    [JsonPropertyName("securitytoken")]
    public string? SecurityToken { get; set; }

    public string? ExpiresAt { get; set; }
}
