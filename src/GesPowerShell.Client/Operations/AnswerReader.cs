using System.Text.Json;
using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Operations;

/// <summary>From the bytes of a successful answer to the model. What is missing is made up from what was asked for.</summary>
internal static class AnswerReader
{
    public static ListPage<GesGraph> Graphs(ServiceAnswer answer, Origin origin)
    {
        var page = GesJson.Read<GraphListDto>(answer.Body);
        return new ListPage<GesGraph>(Count(page.GraphCount), (page.Graphs ?? []).ConvertAll(graph => graph.ToModel(origin)));
    }

    public static GesGraph Graph(ServiceAnswer answer, Origin origin, string graphId)
    {
        var graph = GesJson.Read<GraphAnswerDto>(answer.Body).Graph ?? throw new FormatException("No graph in the answer.");
        graph.Id ??= graph.GraphId ?? graphId;
        return graph.ToModel(origin);
    }

    public static ListPage<GesJob> Jobs(ServiceAnswer answer, Origin origin)
    {
        var page = GesJson.Read<JobListDto>(answer.Body);
        return new ListPage<GesJob>(Count(page.JobCount), (page.JobList ?? []).ConvertAll(job => job.ToModel(origin)));
    }

    public static GesJob Job(ServiceAnswer answer, Origin origin, string graphId, string jobId)
    {
        var job = GesJson.Read<JobDto>(answer.Body).ToModel(origin);
        return job with { GraphId = graphId, JobId = string.IsNullOrEmpty(job.JobId) ? jobId : job.JobId };
    }

    public static ListPage<GesBackup> Backups(ServiceAnswer answer)
    {
        var page = GesJson.Read<BackupListDto>(answer.Body);
        return new ListPage<GesBackup>(Count(page.BackupCount), (page.BackupList ?? []).ConvertAll(dto => dto.ToModel()));
    }

    /// <summary>
    /// An empty object is a success that names no job, as that of a restart may be; an error code beside no job is none. The older API
    /// spells both in camel case.
    /// </summary>
    public static ChangeAcceptance Acceptance(ServiceAnswer answer)
    {
        using var document = JsonWords.Parse(answer.Body);
        var body = document.RootElement;
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("No object.");
        }

        var jobId = JsonWords.First(body, "job_id", "jobId");
        return jobId is null && JsonWords.First(body, "error_code", "errorCode") is { } code
            ? throw new FormatException("A success with the error code " + code)
            : new ChangeAcceptance(jobId, ServiceFaults.RequestIdOf(answer));
    }

    private static int? Count(long? count) => count is >= 0 and <= int.MaxValue ? (int)count : null;
}
