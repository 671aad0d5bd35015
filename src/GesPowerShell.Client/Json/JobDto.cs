using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>A job as Task Center sends it, in the list and alone.</summary>
internal sealed class JobDto
{
    [JsonPropertyName("job_id"), JsonConverter(typeof(TolerantText))]
    public string? JobId { get; set; }

    [JsonPropertyName("jobId"), JsonConverter(typeof(TolerantText))]
    public string? JobIdCamel { get; set; }

    [JsonPropertyName("status"), JsonConverter(typeof(TolerantText))]
    public string? Status { get; set; }

    [JsonPropertyName("job_type"), JsonConverter(typeof(TolerantText))]
    public string? JobType { get; set; }

    [JsonPropertyName("job_name"), JsonConverter(typeof(TolerantText))]
    public string? JobName { get; set; }

    [JsonPropertyName("related_graph"), JsonConverter(typeof(TolerantText))]
    public string? RelatedGraph { get; set; }

    [JsonPropertyName("begin_time"), JsonConverter(typeof(TolerantText))]
    public string? BeginTime { get; set; }

    [JsonPropertyName("end_time"), JsonConverter(typeof(TolerantText))]
    public string? EndTime { get; set; }

    [JsonPropertyName("fail_reason"), JsonConverter(typeof(TolerantText))]
    public string? FailReason { get; set; }

    [JsonPropertyName("job_progress"), JsonConverter(typeof(TolerantNumber))]
    public double? JobProgress { get; set; }

    [JsonPropertyName("job_detail"), JsonConverter(typeof(TolerantObject<JobDetailDto>))]
    public JobDetailDto? JobDetail { get; set; }
}

/// <summary>Files of an import.</summary>
internal sealed class JobDetailDto
{
    [JsonPropertyName("schema_path"), JsonConverter(typeof(TolerantObjects<JobFileDto>))]
    public List<JobFileDto>? SchemaPath { get; set; }

    [JsonPropertyName("edgeset_path"), JsonConverter(typeof(TolerantObjects<JobFileDto>))]
    public List<JobFileDto>? EdgesetPath { get; set; }

    [JsonPropertyName("vertexset_path"), JsonConverter(typeof(TolerantObjects<JobFileDto>))]
    public List<JobFileDto>? VertexsetPath { get; set; }
}

/// <summary>What became of one file.</summary>
internal sealed class JobFileDto
{
    [JsonPropertyName("path"), JsonConverter(typeof(TolerantText))]
    public string? Path { get; set; }

    [JsonPropertyName("log"), JsonConverter(typeof(TolerantText))]
    public string? Log { get; set; }

    [JsonPropertyName("status"), JsonConverter(typeof(TolerantText))]
    public string? Status { get; set; }

    [JsonPropertyName("cause"), JsonConverter(typeof(TolerantText))]
    public string? Cause { get; set; }

    [JsonPropertyName("total_lines"), JsonConverter(typeof(TolerantInteger))]
    public long? TotalLines { get; set; }

    [JsonPropertyName("failed_lines"), JsonConverter(typeof(TolerantInteger))]
    public long? FailedLines { get; set; }

    [JsonPropertyName("successful_lines"), JsonConverter(typeof(TolerantInteger))]
    public long? SuccessfulLines { get; set; }
}
