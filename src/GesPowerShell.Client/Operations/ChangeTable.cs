using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Operations;

/// <summary>
/// All operations of GES V2 that change something, in the order of the API reference. The rows of <see cref="ChangeSemantics"/> define how
/// a change is resent, reconciled and waited for. As in <see cref="OperationTable"/>, a row is created when it is first used.
/// </summary>
internal static class ChangeTable
{
    public static readonly Dictionary<Type, Lazy<object>> Rows = new()
    {
        [typeof(CreateGraph)] = new(() => Change<CreateGraph>(GesOperation.Create, Method.Post, "/graphs", _ => [], ChangeBodies.Create)),
        [typeof(StopGraph)] = new(() => OfGraph<StopGraph>(GesOperation.Stop, "/stop")),
        [typeof(StartGraph)] = new(() => OfGraph<StartGraph>(GesOperation.Start, "/start")),
        [typeof(RestoreGraph)] = new(() => OfGraph<RestoreGraph>(
            GesOperation.Restore, "/start", request => RequestBody.Of(("graph_backup_id", request.BackupId)))),
        [typeof(RestartGraph)] = new(() => OfGraph<RestartGraph>(GesOperation.Restart, "/restart")),
        [typeof(DeleteGraph)] = new(() => OfGraph<DeleteGraph>(GesOperation.Delete, "", method: Method.Delete, query: request =>
            [("keep_backup", Flag(request.KeepBackup)), ("delete_eip", Flag(request.DeleteEip))])),
        [typeof(ImportGraph)] = new(() => OfGraph<ImportGraph>(GesOperation.Import, "/import-graph", ChangeBodies.Import)),
        [typeof(ExportGraph)] = new(() => OfGraph<ExportGraph>(GesOperation.Export, "/export-graph", ChangeBodies.Export)),
        [typeof(ClearGraph)] = new(() => OfGraph<ClearGraph>(
            GesOperation.Clear, "/clear-graph", query: request => [("clear_metadata", Flag(request.IncludeMetadata))])),
        [typeof(UpgradeGraph)] = new(() => OfGraph<UpgradeGraph>(GesOperation.Upgrade, "/upgrade", ChangeBodies.Upgrade)),
        [typeof(ResizeGraph)] = new(() => OfGraph<ResizeGraph>(GesOperation.Resize, "/resize", request =>
            RequestBody.Of(("resize", RequestBody.Object(("graph_size_type_index", request.SizeIndex)))))),
        [typeof(ExpandGraph)] = new(() => OfGraph<ExpandGraph>(GesOperation.Expand, "/expand", request =>
            RequestBody.Of(("expand", RequestBody.Object(("replication", request.Count)))))),
        [typeof(BindPublicIp)] = new(() => OfGraph<BindPublicIp>(
            GesOperation.BindPublicIp, "/bind-eip", request => RequestBody.Of(("eip_id", request.EipId)))),
        [typeof(UnbindPublicIp)] = new(() => OfGraph<UnbindPublicIp>(
            GesOperation.UnbindPublicIp, "/unbind-eip", request => RequestBody.Of(("eip_id", request.EipId)))),
        [typeof(ChangeSecurityGroup)] = new(() => OfGraph<ChangeSecurityGroup>(GesOperation.ChangeSecurityGroup, "/sg/change", request =>
            RequestBody.Of(("security_group_id", request.SecurityGroupId)))),
        [typeof(CreateBackup)] = new(() => OfGraph<CreateBackup>(GesOperation.CreateBackup, "/backups")),
        [typeof(DeleteBackup)] = new(() => Change<DeleteBackup>(
            GesOperation.DeleteBackup, Method.Delete, "/graphs/{graph_id}/backups/{backup_id}",
            request => [request.GraphId, request.BackupId], subject: Subject.Backup)),
        [typeof(ExportBackup)] = new(() => OfGraph<ExportBackup>(GesOperation.ExportBackup, "/backups/export", request =>
            RequestBody.Of(("backup_id", request.BackupId), ("export_path", request.ExportPath)))),
        [typeof(ImportBackup)] = new(() => OfGraph<ImportBackup>(
            GesOperation.ImportBackup, "/backups/import", request => RequestBody.Of(("import_path", request.ImportPath)))),
        [typeof(CreateMetadata)] = new(() => Change<CreateMetadata>(
            GesOperation.CreateMetadata, Method.Post, "/graphs/metadatas",
            _ => [], ChangeBodies.CreateMetadata, subject: Subject.GraphMetadata)),
        [typeof(DeleteMetadata)] = new(() => Change<DeleteMetadata>(
            GesOperation.DeleteMetadata, Method.Delete, "/graphs/metadatas/{metadata_id}", request => [request.MetadataId],
            subject: Subject.GraphMetadata)),
        [typeof(ImportMetadata)] = new(() => Change<ImportMetadata>(
            GesOperation.ImportMetadata, Method.Post, "/graphs/metadata/upload-from-obs", _ => [], ChangeBodies.ImportMetadata,
            subject: Subject.GraphMetadata)),
        [typeof(RegisterScenes)] = new(() => OfGraph<RegisterScenes>(
            GesOperation.RegisterScenes, "/scenes/register", request => ChangeBodies.Scenes(request.Scenes))),
        [typeof(UnregisterScenes)] = new(() => OfGraph<UnregisterScenes>(
            GesOperation.UnregisterScenes, "/scenes/unregister", request => ChangeBodies.Scenes(request.Scenes))),
        [typeof(CallApi)] = new(() => ApiOperation.Instance),
    };

    /// <summary>An operation on one graph, at a path below <c>/graphs/{graph_id}</c>.</summary>
    private static Operation<TRequest, ChangeAcceptance> OfGraph<TRequest>(
        string name, string path, Func<TRequest, byte[]>? body = null, Method method = Method.Post,
        Func<TRequest, (string, string?)[]>? query = null)
        where TRequest : GraphChange => Change(name, method, "/graphs/{graph_id}" + path, request => [request.GraphId], body, query);

    private static Operation<TRequest, ChangeAcceptance> Change<TRequest>(
        string name, Method method, string route, Func<TRequest, string[]> ids, Func<TRequest, byte[]>? body = null,
        Func<TRequest, (string, string?)[]>? query = null, Subject subject = Subject.Graph)
        where TRequest : GesChange => new(name, method, route)
        {
            Ids = ids,
            Query = query,
            Body = body ?? (_ => RequestBody.Empty),
            Description = request => request.Description,
            Subject = subject,
            Reader = (_, answer, _) => AnswerReader.Acceptance(answer),
        };

    private static string Flag(bool value) => value ? "true" : "false";
}
