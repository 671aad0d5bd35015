using System.Collections;
using System.Text;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Operations;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Client;

/// <summary>Parses answers in which every documented field has a value, spelled as in the API reference.</summary>
public class EveryFieldTests
{
    private const string Graph = """
        {"id":"g","name":"n","created_by":"c","is_multi_az":"true","region_code":"cn-north-4","az_code":"cn-north-4a",
         "schema_path":[{"job_id":"j","path":"p","status":"success"}],"edgeset_path":[{"job_id":"j","path":"p","status":"success"}],
         "vertexset_path":[{"job_id":"j","path":"p","status":"success"}],"edgeset_format":"csv","edgeset_default_label":"e",
         "vertexset_format":"csv","vertexset_default_label":"v","data_store_version":"2.4.6","sys_tags":["e1"],"status":"900",
         "action_progress":"12","graph_size_type_index":"1","origin_graph_size_type_index":"0","vpc_id":"v","subnet_id":"s",
         "security_group_id":"sg","replication":2,"created":"2025-07-23T04:09:44","updated":"2025-07-23T04:09:44",
         "expand_time":"2025-07-23T04:09:44","resize_time":"2025-07-23T04:09:44","private_ip":"192.168.0.4","public_ip":"203.0.113.1",
         "traffic_ip_list":["1"],"arch":"x86_64","encrypted":true,"master_key_id":"k","master_key_name":"kn","enable_rbac":true,
         "enable_full_text_index":true,"enable_hyg":true,"enable_https":true,"enable_multi_label":true,"enable_lts":true,
         "crypt_algorithm":"generalCipher","product_type":"Persistence","sort_key_type":"int","tags":[{"key":"k","value":"v"}],
         "vertex_id_type":{"id_type":"fixedLengthString","id_length":20},"capacity_ratio":3}
        """;

    private const string File =
        """{"path":"p","log":"l","status":"failed","cause":"c","total_lines":3,"failed_lines":1,"successful_lines":2}""";

    private const string Job = """
        {"job_id":"j","status":"success","job_type":"GraphManagement","job_name":"ImportGraph","related_graph":"n",
         "begin_time":"2026-01-05T08:00:01","end_time":"2026-01-05 08:04:40","fail_reason":"r","job_progress":0.5,
         "job_detail":{"schema_path":[FILE],"edgeset_path":[FILE],"vertexset_path":[FILE]}}
        """;

    private const string Backup = """
        {"id":"b","name":"n-1","backup_method":"auto","graph_id":"g","graph_name":"n","graph_status":"400","graph_size_type_index":"1",
         "data_store_version":"2.4.6","arch":"x86_64","status":"success","start_timestamp":1767600001000,"start_time":"2026-01-05T08:00:01",
         "end_timestamp":1767600055000,"end_time":"2026-01-05T08:00:55","size":3,"duration":54,"encrypted":false}
        """;

    private const string ListedMetadata = """
        {"id":"m","name":"n","description":"d","status":"200","metadata_path":"b/m.xml","start_time":"2026-01-05T08:00:01",
         "last_update_time":"2026-01-05 08:00:55","encrypted":true,"master_key_id":"k","master_key_name":"kn"}
        """;

    private const string ShownMetadata = """
        {"ges_metadata":{"labels":[{"name":"l","properties":[
          {"name":"p","dataType":"enum","cardinality":"single","maxDataSize":"12","typeNameCount":"1","typeName1":"a","index":"x"}]}]},
         "encrypted":true,"master_key_id":"k","master_key_name":"kn"}
        """;

    private const string Scene = """
        {"scene":"s","name":"n","description":"d","params":[{"name":"p","type":"string","default_value":"3"}]}
        """;

    private const string Quota = """{"type":"graph","available":1,"edge_volume":178800}""";

    private const string Project = """
        {"id":"p","name":"cn-north-4_risk","domain_id":"d","parent_id":"r","is_domain":false,"enabled":true,"description":"d",
         "links":{"self":"s"}}
        """;

    /// <summary>The properties that an answer of GES does not set: those of the connection and of the command.</summary>
    private static readonly string[] NotOfTheAnswer =
        [.. new[] { nameof(GesJob.GraphId), nameof(GesJob.BackupId), nameof(GesJob.SubmittedAt), nameof(GesJob.RequestId) }
            .Select(name => $"{nameof(GesJob)}.{name}")];

    private static readonly Origin Here = new("cn-north-4", "p") { Handle = ShownObjects.Connection().Handle };

    [Fact]
    public void No_property_of_a_graph_stays_empty() => AssertFilled(Read<GraphDto>(Graph).ToModel(Here));

    [Fact]
    public void No_property_of_a_job_stays_empty() =>
        AssertFilled(Read<JobDto>(Job.Replace("FILE", File, StringComparison.Ordinal)).ToModel(Here));

    [Fact]
    public void No_property_of_a_backup_stays_empty() => AssertFilled(Read<BackupDto>(Backup).ToModel(Here));

    [Fact]
    public void No_property_of_metadata_stays_empty()
    {
        var shown = Read<MetadataAnswerDto>(ShownMetadata);
        var details = shown.ToModel(shown.GesMetadata!.Labels!, Here, "m");
        AssertFilled(Read<MetadataDto>(ListedMetadata).ToModel(Here).WithDetails(details));
        Assert.Equal(("m", true, "k", "kn"), (details.MetadataId, details.Encrypted, details.MasterKeyId, details.MasterKeyName));
    }

    [Fact]
    public void No_property_of_a_scene_stays_empty() => AssertFilled(Read<SceneDto>(Scene).ToModel(Here));

    [Fact]
    public void No_property_of_a_quota_stays_empty() => AssertFilled(Read<QuotaDto>(Quota).ToModel(Here));

    [Fact]
    public void No_property_of_a_project_stays_empty() => AssertFilled(Read<ProjectDto>(Project).ToModel(ShownObjects.Connection().Handle));

    [Fact]
    public void Every_object_knows_the_connection_that_it_was_read_through()
    {
        var shown = Read<MetadataAnswerDto>(ShownMetadata);
        object[] objects =
        [
            Read<GraphDto>(Graph).ToModel(Here), Read<JobDto>(Job.Replace("FILE", File, StringComparison.Ordinal)).ToModel(Here),
            Read<BackupDto>(Backup).ToModel(Here), Read<MetadataDto>(ListedMetadata).ToModel(Here),
            shown.ToModel(shown.GesMetadata!.Labels!, Here, "m"), Read<ProjectDto>(Project).ToModel(Here.Handle!),
        ];
        Assert.Every(objects, one => Assert.Same(Here.Handle, ConnectionHandle.Of(one)));
    }

    private static T Read<T>(string json)
        where T : class => GesJson.Read<T>(Encoding.UTF8.GetBytes(json));

    private static void AssertFilled(object value)
    {
        foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var content = property.GetValue(value);
            var isFilled = content switch
            {
                null => NotOfTheAnswer.Contains($"{value.GetType().Name}.{property.Name}"),
                string text => text.Length > 0,
                IEnumerable items => items.Cast<object>().Any(),
                _ => true,
            };
            Assert.True(isFilled, $"{value.GetType().Name}.{property.Name} is empty.");
            foreach (var part in content is IEnumerable and not string ? ((IEnumerable)content).Cast<object?>() : [content])
            {
                if (part is GesDataPath or GesJobFile or GesVertexIdType or GesMetadataLabel or GesMetadataProperty or GesSceneParam)
                {
                    AssertFilled(part);
                }
            }
        }
    }
}
