using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>An imported file. Some samples of the API reference spell the job id in camel case.</summary>
internal sealed class GraphFileDto
{
    public string? JobId { get; set; }

    [JsonPropertyName("jobId")]
    public string? JobIdCamel { get; set; }

    public string? Path { get; set; }

    public string? Status { get; set; }
}

/// <summary>A tag.</summary>
internal sealed class TagDto
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}

/// <summary>Type of the vertex ids.</summary>
internal sealed class VertexIdTypeDto
{
    public string? IdType { get; set; }

    public long? IdLength { get; set; }
}
