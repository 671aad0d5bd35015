using System.Globalization;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Operations;

/// <summary>
/// All operations of GES V2 that only read, in the order of the API reference,
/// https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0343.html. The key of a row is the type of its request. <see
/// cref="ChangeTable"/> has the operations that change something. A row is created when it is first used: all of them together would take
/// milliseconds of the first command.
/// </summary>
internal static class OperationTable
{
    private static readonly Dictionary<Type, Lazy<object>> Rows = new()
    {
        [typeof(ListQuotas)] = new(() => All<ListQuotas, GesQuota>("ListQuotas", "/graphs/quotas", "quotas", AnswerReader.Quotas)),
        [typeof(ListGraphs)] = new(() => List<ListGraphs, GesGraph>("ListGraphs", "/graphs", AnswerReader.Graphs)),
        [typeof(ShowGraph)] = new(() => new Operation<ShowGraph, GesGraph>("ShowGraph", Method.Get, "/graphs/{graph_id}")
        {
            Ids = request => [request.GraphId],
            Description = request => $"Reading of graph '{Display.Safe(request.GraphId)}'",
            Subject = Subject.Graph,
            Reader = (request, answer, origin) => AnswerReader.Graph(answer, origin, request.GraphId),
        }),
        [typeof(ListBackups)] = new(() => List<ListBackups, GesBackup>("ListBackups", "/graphs/backups", AnswerReader.Backups)),
        [typeof(ListGraphBackups)] = new(() => List<ListGraphBackups, GesBackup>(
            "ListGraphBackups", "/graphs/{graph_id}/backups", AnswerReader.Backups, ids: request => [request.GraphId])),
        [typeof(ShowBackupDownloadLink)] = new(() => new Operation<ShowBackupDownloadLink, GesBackupDownload>(
            "ShowBackupDownloadLink", Method.Get, "/graphs/{graph_id}/backup-files")
        {
            Ids = request => [request.GraphId],
            Query = request => [("backup_id", request.BackupId)],
            Description = request => $"Getting the links to the files of backup '{Display.Safe(request.BackupId)}'",
            Subject = Subject.Backup,
            Reader = (_, answer, _) => AnswerReader.Download(answer),
        }),
        [typeof(ListMetadatas)] = new(() => List<ListMetadatas, GesMetadata>("ListMetadatas", "/graphs/metadatas", AnswerReader.Metadatas)),
        [typeof(ShowMetadata)] = new(() => new Operation<ShowMetadata, GesMetadata>(
            "ShowMetadata", Method.Get, "/graphs/metadatas/{metadata_id}")
        {
            Ids = request => [request.MetadataId],
            Description = request => $"Reading of metadata '{Display.Safe(request.MetadataId)}'",
            Subject = Subject.GraphMetadata,
            AnswerLimit = ServiceRequest.ListLimit,
            Reader = (request, answer, origin) => AnswerReader.Metadata(answer, origin, request.MetadataId),
        }),
        [typeof(ListJobs)] = new(() => List<ListJobs, GesJob>("ListJobs", "/graphs/jobs", AnswerReader.Jobs, request =>
        [
            ("status", request.Status is { } status ? JobStatus.ToFilter(status) : null),
            ("graph_name", request.GraphName),
            ("start_time", Day(request.FromDay)),
            ("end_time", Day(request.ToDay)),
        ])),
        [typeof(ShowJob)] = new(() => new Operation<ShowJob, GesJob>("ShowJob", Method.Get, "/graphs/{graph_id}/jobs/{job_id}/status")
        {
            Ids = request => [request.GraphId, request.JobId],
            Description = request => $"Reading of job '{Display.Safe(request.JobId)}'",
            Subject = Subject.Job,
            Reader = (request, answer, origin) => AnswerReader.Job(answer, origin, request.GraphId),
        }),
        [typeof(ListScenes)] = new(() => All<ListScenes, GesScene>("ListScenes", "/graphs/scenes", "scenes", AnswerReader.Scenes, request =>
        [
            ("scene_name", request.SceneName),
            ("application_name", request.ApplicationName),
            ("graph_id", request.GraphId),
        ])),
        [typeof(CallApi)] = new(() => ApiOperation.Instance),
    };

    public static Operation<T> RowOf<T>(GesRequest<T> request) =>
        (Operation<T>)(request.IsChange ? ChangeTable.Rows : Rows)[request.GetType()].Value;

    private static Operation<TRequest, ListPage<TItem>> List<TRequest, TItem>(
        string name, string route, Func<ServiceAnswer, Origin, ListPage<TItem>> read,
        Func<TRequest, (string, string?)[]>? filter = null, Func<TRequest, string[]>? ids = null)
        where TRequest : GesListRequest<TItem> => new(name, Method.Get, route)
        {
            Ids = ids ?? (_ => []),
            Query = request => [("offset", Text(request.Offset)), ("limit", Text(request.Limit)), .. filter?.Invoke(request) ?? []],
            Description = request => $"Listing of {request.Plural}",
            Subject = Subject.List,
            AnswerLimit = ServiceRequest.ListLimit,
            Reader = (_, answer, origin) => read(answer, origin),
        };

    /// <summary>An operation that returns a list without paging.</summary>
    private static Operation<TRequest, IReadOnlyList<TItem>> All<TRequest, TItem>(
        string name, string route, string plural, Func<ServiceAnswer, Origin, IReadOnlyList<TItem>> read,
        Func<TRequest, (string, string?)[]>? filter = null)
        where TRequest : GesRequest<IReadOnlyList<TItem>> => new(name, Method.Get, route)
        {
            Query = filter,
            Description = _ => $"Listing of {plural}",
            Subject = Subject.List,
            AnswerLimit = ServiceRequest.ListLimit,
            Reader = (_, answer, origin) => read(answer, origin),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
