using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Api;

/// <summary>From the bytes of a successful answer to the model. What is missing is made up from what was asked for.</summary>
internal static class AnswerReader
{
    public static ApiPage<GesGraph> Graphs(ServiceAnswer answer)
    {
        var page = GesJson.Read<GraphListDto>(answer.Body);
        return new ApiPage<GesGraph>(Count(page.GraphCount), (page.Graphs ?? []).ConvertAll(GraphMapping.ToModel));
    }

    public static GesGraph Graph(ServiceAnswer answer, string graphId)
    {
        var graph = GesJson.Read<GraphAnswerDto>(answer.Body).Graph ?? throw new FormatException("No graph in the answer.");
        graph.Id ??= graph.GraphId ?? graphId;
        return graph.ToModel();
    }

    public static ApiPage<GesJob> Jobs(ServiceAnswer answer)
    {
        var page = GesJson.Read<JobListDto>(answer.Body);
        return new ApiPage<GesJob>(Count(page.JobCount), (page.JobList ?? []).ConvertAll(JobMapping.ToModel));
    }

    public static GesJob Job(ServiceAnswer answer, string graphId, string jobId)
    {
        var job = GesJson.Read<JobDto>(answer.Body).ToModel();
        return job with { GraphId = graphId, JobId = string.IsNullOrEmpty(job.JobId) ? jobId : job.JobId };
    }

    public static ApiPage<GesBackup> Backups(ServiceAnswer answer)
    {
        var page = GesJson.Read<BackupListDto>(answer.Body);
        return new ApiPage<GesBackup>(Count(page.BackupCount), (page.BackupList ?? []).ConvertAll(dto => dto.ToModel()));
    }

    /// <summary>An empty object is a success that names no job; an error code beside no job is none.</summary>
    public static Submission Submission(ServiceAnswer answer)
    {
        var dto = GesJson.Read<SubmissionDto>(answer.Body);
        var jobId = NotEmpty(dto.JobId) ?? NotEmpty(dto.JobIdCamel);
        return jobId is null && (NotEmpty(dto.ErrorCode) ?? NotEmpty(dto.ErrorCodeCamel)) is { } code
            ? throw new FormatException("A success with the error code " + code)
            : new Submission(jobId, ServiceFaults.RequestIdOf(answer));
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static int? Count(long? count) => count is >= 0 and <= int.MaxValue ? (int)count : null;
}
