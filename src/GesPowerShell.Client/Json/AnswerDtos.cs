using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of ListGraphs2.</summary>
internal sealed class GraphListDto
{
    [JsonPropertyName("graph_count"), JsonConverter(typeof(TolerantInteger))]
    public long? GraphCount { get; set; }

    [JsonPropertyName("graphs"), JsonConverter(typeof(TolerantObjects<GraphDto>))]
    public List<GraphDto>? Graphs { get; set; }
}

/// <summary>Answer of ShowGraph2.</summary>
internal sealed class GraphAnswerDto
{
    [JsonPropertyName("graph"), JsonConverter(typeof(TolerantObject<GraphDto>))]
    public GraphDto? Graph { get; set; }
}

/// <summary>Answer of ListJobs2.</summary>
internal sealed class JobListDto
{
    [JsonPropertyName("job_count"), JsonConverter(typeof(TolerantInteger))]
    public long? JobCount { get; set; }

    [JsonPropertyName("job_list"), JsonConverter(typeof(TolerantObjects<JobDto>))]
    public List<JobDto>? JobList { get; set; }
}

/// <summary>Answer of ListBackups2.</summary>
internal sealed class BackupListDto
{
    [JsonPropertyName("backup_count"), JsonConverter(typeof(TolerantInteger))]
    public long? BackupCount { get; set; }

    [JsonPropertyName("backup_list"), JsonConverter(typeof(TolerantObjects<BackupDto>))]
    public List<BackupDto>? BackupList { get; set; }
}
