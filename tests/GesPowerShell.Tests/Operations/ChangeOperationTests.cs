using System.Text.Json.Nodes;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Operations;

/// <summary>The method, path and body of every change, with all fields and without the optional fields.</summary>
public class ChangeOperationTests
{
    private static readonly CreateGraph NewGraph = new("n", "2", "vpc", "subnet", "sg");

    private static readonly (GesChange Change, string Method, string Path, string Body)[] OfGraphs =
    [
        (new StopGraph("g"), "Post", "/graphs/g/stop", "{}"),
        (new StartGraph("g"), "Post", "/graphs/g/start", "{}"),
        (new RestoreGraph("g", "b"), "Post", "/graphs/g/start", """{"graph_backup_id":"b"}"""),
        (new RestartGraph("g"), "Post", "/graphs/g/restart", "{}"),
        (new DeleteGraph("g"), "Delete", "/graphs/g?keep_backup=true&delete_eip=false", "{}"),
        (new DeleteGraph("g") { KeepBackup = false, DeleteEip = true }, "Delete", "/graphs/g?keep_backup=false&delete_eip=true", "{}"),
        (new ClearGraph("g"), "Post", "/graphs/g/clear-graph?clear_metadata=false", "{}"),
        (new ClearGraph("g") { IncludeMetadata = true }, "Post", "/graphs/g/clear-graph?clear_metadata=true", "{}"),
        (new UpgradeGraph("g", "2.4.6"), "Post", "/graphs/g/upgrade", """{"upgrade_version":"2.4.6"}"""),
        (new UpgradeGraph("g", "2.4.6") { InterruptTasks = true }, "Post", "/graphs/g/upgrade",
            """{"upgrade_version":"2.4.6","force_upgrade":true}"""),
        (new ResizeGraph("g", "3"), "Post", "/graphs/g/resize", """{"resize":{"graph_size_type_index":"3"}}"""),
        (new ExpandGraph("g", 2), "Post", "/graphs/g/expand", """{"expand":{"replication":2}}"""),
        (new BindPublicIp("g", "e"), "Post", "/graphs/g/bind-eip", """{"eip_id":"e"}"""),
        (new UnbindPublicIp("g", "e"), "Post", "/graphs/g/unbind-eip", """{"eip_id":"e"}"""),
        (new ChangeSecurityGroup("g", "sg"), "Post", "/graphs/g/sg/change", """{"security_group_id":"sg"}"""),
        (new ImportGraph("g") { EdgesetPath = "b/e" }, "Post", "/graphs/g/import-graph", """{"edgeset_path":"b/e"}"""),
        (new ImportGraph("g")
            {
                EdgesetPath = "b/e", EdgesetFormat = "csv", VertexsetPath = "b/v", VertexsetFormat = "csv", SchemaPath = "b/s",
                LogDir = "b/l", Delimiter = "|", TrimQuote = "'", Offline = true, ParallelEdgeAction = "ignore",
                ParallelEdgeIgnoreLabel = false, ParallelEdgeSortKeyColumn = "lastColumn",
            },
            "Post", "/graphs/g/import-graph", """
            {"edgeset_path":"b/e","edgeset_format":"csv","vertexset_path":"b/v","vertexset_format":"csv","schema_path":"b/s",
             "log_dir":"b/l","delimiter":"|","trim_quote":"'","offline":true,
             "parallel_edge":{"action":"ignore","ignore_label":false,"sort_key_column":"lastColumn"}}
            """),
        (new ExportGraph("g", "b/o", "e", "v", "s"), "Post", "/graphs/g/export-graph",
            """{"graph_export_path":"b/o","edge_set_name":"e","vertex_set_name":"v","schema_name":"s"}"""),
        (new ExportGraph("g", "b/o", "e", "v", "s") { Paginate = false, RowCountPerFile = 5, ThreadCount = 6 },
            "Post", "/graphs/g/export-graph", """
            {"graph_export_path":"b/o","edge_set_name":"e","vertex_set_name":"v","schema_name":"s",
             "paginate":{"enable":false,"row_count_per_file":5,"num_thread":6}}
            """),
        (new CreateBackup("g"), "Post", "/graphs/g/backups", "{}"),
        (new ExportBackup("g", "b", "b/o"), "Post", "/graphs/g/backups/export", """{"backup_id":"b","export_path":"b/o"}"""),
        (new ImportBackup("g", "b/o"), "Post", "/graphs/g/backups/import", """{"import_path":"b/o"}"""),
        (new RegisterScenes("g", ["s", "t"]), "Post", "/graphs/g/scenes/register", """{"scenes":[{"name":"s"},{"name":"t"}]}"""),
        (new UnregisterScenes("g", ["s"]), "Post", "/graphs/g/scenes/unregister", """{"scenes":[{"name":"s"}]}"""),
    ];

    private static readonly (GesChange Change, string Method, string Path, string Body)[] OfObjects =
    [
        (NewGraph, "Post", "/graphs", """
            {"graph":{"name":"n","graph_size_type_index":"2","vpc_id":"vpc","subnet_id":"subnet","security_group_id":"sg",
             "crypt_algorithm":"generalCipher","enable_https":false}}
            """),
        (NewGraph with
            {
                CryptAlgorithm = "SMcompatible", EnableHttps = true, Arch = "aarch64", ProductType = "Persistence",
                VertexIdType = "fixedLengthString", VertexIdLength = 20, SortKeyType = "int", PublicBindType = "bind_existing", EipId = "e",
                EnableMultiAz = true, MasterKeyId = "k", AuditLogGroupName = "a", EnterpriseProjectId = "p",
                Tags = [new("t", "1"), new("u", "")], EnableRbac = true, EnableFullTextIndex = false, EnableHyg = true,
                EnableMultiLabel = false, IsDynamicGraph = true, CapacityRatio = 3,
            },
            "Post", "/graphs", """
            {"graph":{"name":"n","graph_size_type_index":"2","vpc_id":"vpc","subnet_id":"subnet","security_group_id":"sg",
             "crypt_algorithm":"SMcompatible","enable_https":true,"arch":"aarch64","product_type":"Persistence",
             "vertex_id_type":{"id_type":"fixedLengthString","id_length":20},"sort_key_type":"int",
             "public_ip":{"public_bind_type":"bind_existing","eip_id":"e"},"enable_multi_az":true,
             "encryption":{"enable":true,"master_key_id":"k"},"lts_operation_trace":{"enable_audit":true,"audit_log_group_name":"a"},
             "sys_tags":[{"key":"_sys_enterprise_project_id","value":"p"}],"tags":[{"key":"t","value":"1"},{"key":"u","value":""}],
             "enable_rbac":true,"enable_full_text_index":false,"enable_hyg":true,"enable_multi_label":false,"is_dynamic_graph":true,
             "capacity_ratio":3}}
            """),
        (NewGraph with { VertexIdType = "hash", PublicBindType = "auto_assign" }, "Post", "/graphs", """
            {"graph":{"name":"n","graph_size_type_index":"2","vpc_id":"vpc","subnet_id":"subnet","security_group_id":"sg",
             "crypt_algorithm":"generalCipher","enable_https":false,"vertex_id_type":{"id_type":"hash"},
             "public_ip":{"public_bind_type":"auto_assign"}}}
            """),
        (new DeleteBackup("g", "b"), "Delete", "/graphs/g/backups/b", "{}"),
        (new CreateMetadata("m", "b/m"), "Post", "/graphs/metadatas", """
            {"metadata_path":"b/m","name":"m","description":"","is_overwrite":false,"ges_metadata":{"labels":[]}}
            """),
        (new CreateMetadata("m", "b/m")
            {
                About = "a", Overwrite = true, MasterKeyId = "k",
                Labels = [new("l", [new Dictionary<string, string> { ["name"] = "p", ["dataType"] = "int" }]), new("e", [])],
            },
            "Post", "/graphs/metadatas", """
            {"metadata_path":"b/m","name":"m","description":"a","is_overwrite":true,"ges_metadata":{"labels":[
             {"name":"l","properties":[{"name":"p","dataType":"int"}]},{"name":"e","properties":[]}]},
             "encryption":{"enable":true,"master_key_id":"k"}}
            """),
        (new ImportMetadata("m", "b/m"), "Post", "/graphs/metadata/upload-from-obs", """{"metadata_path":"b/m","name":"m"}"""),
        (new ImportMetadata("m", "b/m") { About = "a", MasterKeyId = "k" }, "Post", "/graphs/metadata/upload-from-obs", """
            {"metadata_path":"b/m","name":"m","description":"a","encryption":{"enable":true,"master_key_id":"k"}}
            """),
        (new DeleteMetadata("m"), "Delete", "/graphs/metadatas/m", "{}"),
    ];

    private static IEnumerable<(GesChange Change, string Method, string Path, string Body)> All => OfGraphs.Concat(OfObjects);

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, OfGraphs.Length + OfObjects.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_is_sent_with_its_fields_and_is_never_resent_by_the_HTTP_stack(int row)
    {
        var (change, method, path, body) = All.ElementAt(row);
        var sent = SentRequest.Of(change);
        Assert.Equal((method, path), (sent.Method, sent.Path));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(sent.Body!)), sent.Body);
        Assert.True(sent.Http.IsChange);
        Assert.Equal(1024 * 1024, sent.Http.AnswerLimit);
        Assert.Equal(change.Operation, sent.Http.Attempt.Operation);
        Assert.Equal(change.Description, sent.Http.Attempt.Text);
        var subject = change is DeleteBackup ? Subject.Backup
            : change is CreateMetadata or ImportMetadata or DeleteMetadata ? Subject.GraphMetadata
            : Subject.Graph;
        Assert.Equal(subject, sent.Http.Attempt.Subject);
    }

    [Fact]
    public void Every_change_of_the_module_is_among_them() => Assert.Equal(
        typeof(GesChange).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(GesChange).IsAssignableFrom(type)).Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        All.Select(row => row.Change.GetType().Name).Distinct().Order(StringComparer.Ordinal));
}
