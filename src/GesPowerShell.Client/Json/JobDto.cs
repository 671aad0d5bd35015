using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>A job as ListJobs2 and ShowJob2 send it.</summary>
internal sealed class JobDto
{
    public string? JobId { get; set; }

    [JsonPropertyName("jobId")]
    public string? JobIdCamel { get; set; }

    public string? Status { get; set; }

    public string? JobType { get; set; }

    public string? JobName { get; set; }

    public string? RelatedGraph { get; set; }

    public string? BeginTime { get; set; }

    public string? EndTime { get; set; }

    public string? FailReason { get; set; }

    public double? JobProgress { get; set; }

    [JsonConverter(typeof(LenientObject<JobDetailDto>))]
    public JobDetailDto? JobDetail { get; set; }
}

/// <summary>Files of an import.</summary>
internal sealed class JobDetailDto
{
    public List<JobFileDto>? SchemaPath { get; set; }

    public List<JobFileDto>? EdgesetPath { get; set; }

    public List<JobFileDto>? VertexsetPath { get; set; }
}

/// <summary>The import result of one file.</summary>
internal sealed class JobFileDto
{
    public string? Path { get; set; }

    public string? Log { get; set; }

    public string? Status { get; set; }

    public string? Cause { get; set; }

    public long? TotalLines { get; set; }

    public long? FailedLines { get; set; }

    public long? SuccessfulLines { get; set; }
}
