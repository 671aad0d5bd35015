using System.Text.Json.Serialization;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of ListGraphs2.</summary>
internal sealed class GraphListDto
{
    public long? GraphCount { get; set; }

    public List<GraphDto>? Graphs { get; set; }
}

/// <summary>Answer of ShowGraph2.</summary>
internal sealed class GraphAnswerDto
{
    [JsonConverter(typeof(LenientObject<GraphDto>))]
    public GraphDto? Graph { get; set; }
}

/// <summary>Answer of ListJobs2.</summary>
internal sealed class JobListDto
{
    public long? JobCount { get; set; }

    public List<JobDto>? JobList { get; set; }
}

/// <summary>Answer of ListBackups2.</summary>
internal sealed class BackupListDto
{
    public long? BackupCount { get; set; }

    public List<BackupDto>? BackupList { get; set; }
}
