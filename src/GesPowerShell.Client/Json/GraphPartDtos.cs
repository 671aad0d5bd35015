using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>An imported file; some samples spell the job's id in camel case.</summary>
internal sealed class GraphFileDto
{
    [JsonPropertyName("job_id"), JsonConverter(typeof(TolerantText))]
    public string? JobId { get; set; }

    [JsonPropertyName("jobId"), JsonConverter(typeof(TolerantText))]
    public string? JobIdCamel { get; set; }

    [JsonPropertyName("path"), JsonConverter(typeof(TolerantText))]
    public string? Path { get; set; }

    [JsonPropertyName("status"), JsonConverter(typeof(TolerantText))]
    public string? Status { get; set; }
}

/// <summary>A tag.</summary>
internal sealed class TagDto
{
    [JsonPropertyName("key"), JsonConverter(typeof(TolerantText))]
    public string? Key { get; set; }

    [JsonPropertyName("value"), JsonConverter(typeof(TolerantText))]
    public string? Value { get; set; }
}

/// <summary>Type of the vertex ids.</summary>
internal sealed class VertexIdTypeDto
{
    [JsonPropertyName("id_type"), JsonConverter(typeof(TolerantText))]
    public string? IdType { get; set; }

    [JsonPropertyName("id_length"), JsonConverter(typeof(TolerantInteger))]
    public long? IdLength { get; set; }
}
