using System.Text.Json;
using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Operations;

/// <summary>
/// Maps the body of a successful answer to the model. A body that lacks the documented result of its operation, or carries an error code
/// instead, is an invalid answer: it must not read as an empty list or as an object without values.
/// </summary>
internal static class AnswerReader
{
    public static ListPage<GesGraph> Graphs(ServiceAnswer answer, Origin origin)
    {
        var page = GesJson.Read<GraphListDto>(answer.Body);
        return new ListPage<GesGraph>(
            Count(page.GraphCount), Items(answer, page.Graphs, page.GraphCount).ConvertAll(graph => graph.ToModel(origin)));
    }

    public static GesGraph Graph(ServiceAnswer answer, Origin origin, string graphId)
    {
        var graph = GesJson.Read<GraphAnswerDto>(answer.Body).Graph;
        if ((graph?.Id ?? graph?.GraphId ?? graph?.Name ?? graph?.Status) is not { Length: > 0 })
        {
            throw new FormatException("No graph in the answer.");
        }

        graph!.Id ??= graph.GraphId ?? graphId;
        return graph.ToModel(origin);
    }

    public static ListPage<GesJob> Jobs(ServiceAnswer answer, Origin origin)
    {
        var page = GesJson.Read<JobListDto>(answer.Body);
        return new ListPage<GesJob>(
            Count(page.JobCount), Items(answer, page.JobList, page.JobCount).ConvertAll(job => job.ToModel(origin)));
    }

    public static GesJob Job(ServiceAnswer answer, Origin origin, string graphId)
    {
        var job = GesJson.Read<JobDto>(answer.Body).ToModel(origin);
        return job is { JobId.Length: > 0, StatusCode.Length: > 0 }
            ? job with { GraphId = graphId }
            : throw new FormatException("No job in the answer.");
    }

    public static ListPage<GesBackup> Backups(ServiceAnswer answer, Origin origin)
    {
        var page = GesJson.Read<BackupListDto>(answer.Body);
        return new ListPage<GesBackup>(
            Count(page.BackupCount), Items(answer, page.BackupList, page.BackupCount).ConvertAll(dto => dto.ToModel(origin)));
    }

    public static GesBackupDownload Download(ServiceAnswer answer)
    {
        var download = GesJson.Read<BackupDownloadDto>(answer.Body);
        return new GesBackupDownload { Bucket = download.Bucket, Files = Items(answer, download.Files).ConvertAll(file => file.ToModel()) };
    }

    public static ListPage<GesMetadata> Metadatas(ServiceAnswer answer, Origin origin)
    {
        var page = GesJson.Read<MetadataListDto>(answer.Body);
        var items = Items(answer, page.SchemaList, page.SchemaCount);
        return new ListPage<GesMetadata>(Count(page.SchemaCount), items.ConvertAll(metadata => metadata.ToModel(origin)));
    }

    /// <summary>Metadata without a list of labels is an invalid answer: a script that writes it back would delete the labels.</summary>
    public static GesMetadata Metadata(ServiceAnswer answer, Origin origin, string metadataId)
    {
        var metadata = GesJson.Read<MetadataAnswerDto>(answer.Body);
        return metadata.ToModel(Items(answer, metadata.GesMetadata?.Labels), origin, metadataId);
    }

    public static IReadOnlyList<GesScene> Scenes(ServiceAnswer answer, Origin origin) =>
        Items(answer, GesJson.Read<SceneListDto>(answer.Body).Results).ConvertAll(scene => scene.ToModel(origin));

    public static IReadOnlyList<GesQuota> Quotas(ServiceAnswer answer, Origin origin) =>
        Items(answer, GesJson.Read<QuotaAnswerDto>(answer.Body).Quotas?.Resources).ConvertAll(quota => quota.ToModel(origin));

    /// <summary>
    /// An empty object is a success without a job id, which GES may send for a restart. An error code without a job id and without another
    /// id is an invalid answer. The older API spells the fields in camel case. The id of the new object is in <c>id</c>; for graphs the
    /// older API has <c>graph_id</c>, and for backups <c>backup_id</c> comes together with the job id.
    /// </summary>
    public static ChangeAcceptance Acceptance(ServiceAnswer answer)
    {
        using var document = JsonElementReader.Parse(answer.Body);
        var body = document.RootElement;
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("No object.");
        }

        var jobId = JsonElementReader.FirstScalar(body, "job_id", "jobId");
        var resultId = JsonElementReader.FirstScalar(body, "id", "graph_id", "backup_id", "backupId");
        return jobId is null && resultId is null && HasErrorCode(answer)
            ? throw new FormatException("A success with an error code.")
            : new ChangeAcceptance(jobId, ResponseErrors.RequestIdOf(answer))
            {
                Date = answer.Headers.Date,
                ResultId = resultId,
                Refused = JsonElementReader.Strings(body, "failure"),
            };
    }

    /// <summary>
    /// The list of an answer. GES may omit an empty list where the count is 0; otherwise a missing list is an invalid answer.
    /// </summary>
    public static List<T> Items<T>(ServiceAnswer answer, List<T>? items, long? count = null)
    {
        if (items is not { Count: > 0 } && ((items is null && count != 0) || HasErrorCode(answer)))
        {
            throw new FormatException("No list in the answer.");
        }

        return items ?? [];
    }

    private static bool HasErrorCode(ServiceAnswer answer) => ErrorBody.Parse(answer.Body, answer.Redaction).Code is not null;

    private static int? Count(long? count) => count is >= 0 and <= int.MaxValue ? (int)count : null;
}
