using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Json;

/// <summary>Maps <see cref="JobDto"/> to <see cref="GesJob"/>.</summary>
internal static class JobMapping
{
    public static GesJob ToModel(this JobDto dto, Origin origin) => new()
    {
        JobId = dto.JobId ?? dto.JobIdCamel,
        GraphName = dto.RelatedGraph,
        Operation = GesOperation.FromJobName(dto.JobName),
        Status = JobStatus.FromWire(dto.Status),
        StatusCode = dto.Status,
        BeginTime = WireTime.ToLocal(dto.BeginTime),
        EndTime = WireTime.ToLocal(dto.EndTime),
        FailReason = string.IsNullOrWhiteSpace(dto.FailReason) ? null : dto.FailReason,
        Details = ReadableList<GesJobFile>.Of(dto.JobDetail?.ToModel()),
        JobProgress = dto.JobProgress,
        JobName = dto.JobName,
        JobType = dto.JobType,
        Region = origin.Region,
        ProjectId = origin.ProjectId,
        Handle = origin.Handle,
    };

    private static List<GesJobFile> ToModel(this JobDetailDto dto) =>
        [.. Files("Schema", dto.SchemaPath), .. Files("Edgeset", dto.EdgesetPath), .. Files("Vertexset", dto.VertexsetPath)];

    private static IEnumerable<GesJobFile> Files(string kind, List<JobFileDto>? files) =>
        (files ?? []).Select(file => new GesJobFile
        {
            Kind = kind,
            Path = file.Path,
            Log = file.Log,
            Status = JobStatus.OfFile(file.Status),
            Cause = file.Cause,
            TotalLines = Known(file.TotalLines),
            FailedLines = Known(file.FailedLines),
            SuccessfulLines = Known(file.SuccessfulLines),
        });

    /// <summary>GES sends -1 for numbers that this engine version does not count.</summary>
    private static long? Known(long? lines) => lines < 0 ? null : lines;
}
