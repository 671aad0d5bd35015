using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>The request bodies that the parameters of a change produce.</summary>
public sealed class SentBodyTests : IAsyncLifetime
{
    private const string Graph =
        """{"graph":{"id":"g1","name":"fraud_demo","status":"200","product_type":"InMemory","data_store_version":"2.4.6"}}""";

    private const string EmptyLists =
        """{"job_list":[],"job_count":0,"backup_list":[],"backup_count":0,"schema_list":[],"schema_count":0}""";

    private static readonly (string Command, string Request, string Body)[] Changes =
    [
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e", "POST /g1/import-graph", """{"edgeset_path":"b/e"}"""),
        ("Import-GesGraphData -GraphId g1 -VertexsetPath b/v -VertexsetFormat Txt", "POST /g1/import-graph",
            """{"vertexset_path":"b/v","vertexset_format":"txt"}"""),
        ("Import-GesGraphData -GraphId g1 -SchemaPath b/s.xml -LogDir b/log",
            "POST /g1/import-graph", """{"schema_path":"b/s.xml","log_dir":"b/log"}"""),
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e -EdgesetFormat CSV -Delimiter ';' -TrimQuote '|'",
            "POST /g1/import-graph",
            """{"edgeset_path":"b/e","edgeset_format":"csv","delimiter":";","trim_quote":"|"}"""),
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e -Offline", "POST /g1/import-graph",
            """{"edgeset_path":"b/e","offline":true}"""),
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e -Offline:$false", "POST /g1/import-graph",
            """{"edgeset_path":"b/e","offline":false}"""),
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e -ParallelEdgeAction OVERRIDE -ParallelEdgeSortKeyColumn lastColumn",
            "POST /g1/import-graph",
            """{"edgeset_path":"b/e","parallel_edge":{"action":"override","sort_key_column":"lastColumn"}}"""),
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e -ParallelEdgeCompareLabel", "POST /g1/import-graph",
            """{"edgeset_path":"b/e","parallel_edge":{"ignore_label":false}}"""),
        ("Import-GesGraphData -GraphId g1 -EdgesetPath b/e -ParallelEdgeCompareLabel:$false", "POST /g1/import-graph",
            """{"edgeset_path":"b/e","parallel_edge":{"ignore_label":true}}"""),
        ("Export-GesGraphData -GraphId g1 -ExportPath b/x", "POST /g1/export-graph",
            """{"graph_export_path":"b/x","edge_set_name":"edges","vertex_set_name":"vertices","schema_name":"schema.xml"}"""),
        ("Export-GesGraphData -GraphId g1 -ExportPath b/x -EdgeSetName e -VertexSetName v -SchemaName s "
                + "-Paginate -RowCountPerFile 1 -ThreadCount 2",
            "POST /g1/export-graph",
            """
            {"graph_export_path":"b/x","edge_set_name":"e","vertex_set_name":"v","schema_name":"s",
            "paginate":{"enable":true,"row_count_per_file":1,"num_thread":2}}
            """),
        ("Export-GesGraphData -GraphId g1 -ExportPath b/x -Paginate:$false", "POST /g1/export-graph",
            """
            {"graph_export_path":"b/x","edge_set_name":"edges","vertex_set_name":"vertices","schema_name":"schema.xml",
            "paginate":{"enable":false}}
            """),
        ("Clear-GesGraphData -GraphId g1", "POST /g1/clear-graph?clear_metadata=false", "{}"),
        ("Clear-GesGraphData -GraphId g1 -IncludeMetadata", "POST /g1/clear-graph?clear_metadata=true", "{}"),
        ("Update-GesGraphVersion -GraphId g1 -Version 2.4.7", "POST /g1/upgrade", """{"upgrade_version":"2.4.7"}"""),
        ("Update-GesGraphVersion -GraphId g1 -Version 2.4.7 -InterruptTasks", "POST /g1/upgrade",
            """{"upgrade_version":"2.4.7","force_upgrade":true}"""),
        ("Resize-GesGraph -GraphId g1 -Size 100m", "POST /g1/resize", """{"resize":{"graph_size_type_index":"3"}}"""),
        ("Add-GesGraphReplica -GraphId g1 -Count 2", "POST /g1/expand", """{"expand":{"replication":2}}"""),
        ("Add-GesGraphPublicIp -GraphId g1 -EipId eip-1", "POST /g1/bind-eip", """{"eip_id":"eip-1"}"""),
        ("Remove-GesGraphPublicIp -GraphId g1 -EipId eip-1", "POST /g1/unbind-eip", """{"eip_id":"eip-1"}"""),
        ("Set-GesGraphSecurityGroup -GraphId g1 -SecurityGroupId sg-1", "POST /g1/sg/change", """{"security_group_id":"sg-1"}"""),
        ("Remove-GesGraph -GraphId g1", "DELETE /g1?keep_backup=true&delete_eip=false", "{}"),
        ("Remove-GesGraph -GraphId g1 -RemoveBackup", "DELETE /g1?keep_backup=false&delete_eip=false", "{}"),
        ("Remove-GesGraph -GraphId g1 -ReleasePublicIp", "DELETE /g1?keep_backup=true&delete_eip=true", "{}"),
        ("New-GesBackup -GraphId g1", "POST /g1/backups", "{}"),
        ("Import-GesBackup -GraphId g1 -ImportPath b/x", "POST /g1/backups/import", """{"import_path":"b/x"}"""),
        ("Export-GesBackup b1 -GraphId g1 -ExportPath b/x", "POST /g1/backups/export", """{"backup_id":"b1","export_path":"b/x"}"""),
        ("Remove-GesBackup b1 -GraphId g1", "DELETE /g1/backups/b1", "{}"),
        ("Remove-GesMetadata -MetadataId m1", "DELETE /metadatas/m1", "{}"),
        ("Import-GesMetadata movies b/m.xml", "POST /metadata/upload-from-obs", """{"metadata_path":"b/m.xml","name":"movies"}"""),
        ("Import-GesMetadata movies b/m.xml -Description '' -MasterKeyId key-1", "POST /metadata/upload-from-obs",
            """
            {"metadata_path":"b/m.xml","name":"movies","description":"",
            "encryption":{"enable":true,"master_key_id":"key-1"}}
            """),
        ("New-GesMetadata movies -InputObject @{ labels = @() } -MetadataPath b/m.xml", "POST /metadatas",
            """{"metadata_path":"b/m.xml","name":"movies","description":"","is_overwrite":false,"ges_metadata":{"labels":[]}}"""),
        ("New-GesMetadata movies -InputObject @{ labels = @() } -MetadataPath b/m.xml -Description x -MasterKeyId key-1 -Overwrite",
            "POST /metadatas",
            """
            {"metadata_path":"b/m.xml","name":"movies","description":"x","is_overwrite":true,"ges_metadata":{"labels":[]},
            "encryption":{"enable":true,"master_key_id":"key-1"}}
            """),
    ];

    private readonly PowerShellSession _session = new();
    private FakeService _ges = null!;

    public ValueTask InitializeAsync()
    {
        _ges = new FakeService((request, answer) => answer.SendAsync(
            200,
            request.Method != "GET" ? """{"job_id":"j1","id":"m1"}"""
            : request.Path.EndsWith("/graphs/g1", StringComparison.Ordinal) ? Graph
            : EmptyLists));
        _session.Set("c", new GesConnection(Clients.For(_ges)));
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _ges.DisposeAsync();
    }

    [Fact]
    public void A_parameter_that_is_given_is_sent_and_no_other()
    {
        foreach (var (command, request, body) in Changes)
        {
            _ges.Requests.Clear();
            Assert.Empty(_session.Run($"{command} -Confirm:$false -Connection $c").Errors);
            var sent = Assert.Single(_ges.Requests, one => one.Method != "GET");
            var rest = sent.Target[(sent.Target.IndexOf("/graphs", StringComparison.Ordinal) + "/graphs".Length)..];
            Assert.Equal((command, request, body.ReplaceLineEndings("")), (command, $"{sent.Method} {rest}", sent.Body));
        }
    }
}
