using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Json;
using System.Text;

namespace GesPowerShell.Tests.Client;

public class MappingTests
{
    [Fact]
    public void A_graph_keeps_every_field_of_the_API()
    {
        var graph = Graph("""
            {"id":"g","name":"n","created_by":"c","is_multi_az":"true","region_code":"r","az_code":"a","status":"200",
             "action_progress":"12.5","schema_path":[{"job_id":"j","path":"p","status":"success"},{"jobId":"k"}],
             "edgeset_format":"csv","data_store_version":"2.4.6",
             "sys_tags":["e1"],"graph_size_type_index":"1","origin_graph_size_type_index":0,"replication":2,"created":"2025-07-23T04:09:44",
             "updated":"2025-07-23 04:09:45","private_ip":"192.168.0.4","traffic_ip_list":["1","2"],"encrypted":false,"enable_rbac":"false",
             "tags":[{"key":"env","value":"prod"}],"product_type":"Persistence",
             "vertex_id_type":{"id_type":"fixedLengthString","id_length":20},"capacity_ratio":"3","unknown":{"x":[1,{"y":2}]}}
            """);
        Assert.Equal(("g", "n", "c", true), (graph.Id, graph.Name, graph.CreatedBy, graph.IsMultiAz));
        Assert.Equal(("Running", 12.5, "2.4.6", "1M", "10K", "Database"),
            (graph.Status, graph.ActionProgress, graph.Version, graph.Size, graph.OriginSize, graph.Edition));
        Assert.Equal(["j", "k"], graph.SchemaPath.Select(file => file.JobId));
        Assert.Equal(["e1"], graph.SysTags);
        Assert.Equal(["1", "2"], graph.TrafficIpList);
        Assert.Equal((2, false, false, 3), (graph.Replication, graph.Encrypted, graph.EnableRbac, graph.CapacityRatio));
        Assert.Equal(("r", "cn-north-4", "p"), (graph.RegionCode, graph.Region, graph.ProjectId));
        Assert.Equal("prod", graph.Tags["ENV"]);
        Assert.Equal("fixedLengthString(20)", graph.VertexIdType?.ToString());

        // These are the texts of the cells in a CSV file.
        Assert.Equal(
            ("p; ", "", "e1", "1; 2", "env=prod"),
            ($"{graph.SchemaPath}", $"{graph.EdgesetPath}", $"{graph.SysTags}", $"{graph.TrafficIpList}", $"{graph.Tags}"));
        Assert.Equal(new DateTime(2025, 7, 23, 4, 9, 44, DateTimeKind.Utc).ToLocalTime(), graph.Created);
        Assert.Equal(DateTimeKind.Local, graph.Updated?.Kind);
    }

    [Fact]
    public void Fields_of_the_wrong_kind_are_null_and_nothing_else()
    {
        var graph = Graph("""
            {"graph_id":"g","name":[1],"status":200,"is_multi_az":{"a":1},"action_progress":"soon","schema_path":{"a":1},
             "edgeset_path":[1,null,"x",{}],"sys_tags":"one","tags":[{"value":"v"},{"key":null}],"replication":99999999999999999999,
             "created":"yesterday","vertex_id_type":"hash","traffic_ip_list":[null,{"a":[]},"1"],"encrypted":"perhaps",
             "capacity_ratio":1.9,"updated":20250101}
            """);
        Assert.Equal(("g", "", "Running"), (graph.Id, graph.Name, graph.Status));
        Assert.Null(graph.IsMultiAz);
        Assert.Null(graph.ActionProgress);
        Assert.Empty(graph.SchemaPath);
        Assert.Single(graph.EdgesetPath);
        Assert.Equal(["one"], graph.SysTags);
        Assert.Empty(graph.Tags);
        Assert.Null(graph.Replication);
        Assert.Null(graph.Created);
        Assert.Null(graph.Updated);
        Assert.Null(graph.VertexIdType);
        Assert.Equal(["1"], graph.TrafficIpList);
        Assert.Null(graph.Encrypted);
        Assert.Equal(1, graph.CapacityRatio);
    }

    [Theory]
    [InlineData("2026-01-05T08:00:01", 0)]
    [InlineData("2026-01-05 08:00:01", 0)]
    [InlineData("2026-01-05T08:00:01Z", 0)]
    [InlineData("2026-01-05T08:00:01.000000Z", 0)]
    [InlineData("2026-01-05T08:00:01+08:00", -8)]
    [InlineData(" 2026-01-05 08:00:01 ", 0)]
    public void Times_without_a_zone_are_UTC(string text, int hours) =>
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 8, 0, 1, TimeSpan.Zero).AddHours(hours), WireTime.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13-05T08:00:01")]
    [InlineData("05.01.2026")]
    [InlineData("2026-02-30 08:00:01")]
    [InlineData("2026-01-05T24:00:01")]
    [InlineData("2026-01-05T08:00:61Z")]
    [InlineData("2026-01-0xT08:00:01Z")]
    [InlineData("202x-01-05T08:00:01Z")]
    [InlineData("2026-01-05 08:00:0/")]
    public void What_is_no_time_is_null(string? text) => Assert.Null(WireTime.Parse(text));

    [Fact]
    public void A_job_of_an_import_tells_what_became_of_each_file()
    {
        var job = GesJson.Read<JobDto>("""
            {"jobId":"j","status":"partiallyFailed","job_name":"ImportGraph","related_graph":"n","begin_time":"2026-01-05 08:00:01",
             "job_progress":"0.0","fail_reason":"","job_detail":{"vertexset_path":null,
             "edgeset_path":[{"path":"e","status":"partFailed","total_lines":10,"failed_lines":"2"}]}}
            """u8.ToArray()).ToModel(new Origin("cn-north-4", "p"));
        Assert.Equal(("cn-north-4", "p"), (job.Region, job.ProjectId));
        Assert.Equal(
            ("j", "Import", "PartiallyFailed", "partiallyFailed", "n"),
            (job.JobId, job.Operation, job.Status, job.StatusCode, job.GraphName));
        Assert.Null(job.FailReason);
        Assert.Equal(0, job.JobProgress);
        var file = Assert.Single(job.Details);
        Assert.Equal("Edgeset", file.Kind);
        Assert.Equal((10, 2, (long?)null), (file.TotalLines, file.FailedLines, file.SuccessfulLines));
    }

    /// <summary>GES sends -1 for numbers that its engine does not count.</summary>
    [Theory]
    [InlineData("-1", null)]
    [InlineData("0", 0L)]
    [InlineData("1", 1L)]
    public void Lines_that_are_not_counted_are_null_and_none_are_zero(string lines, long? expected)
    {
        var file = $$"""{"path":"p","total_lines":{{lines}},"failed_lines":{{lines}},"successful_lines":{{lines}} }""";
        var json = "{\"job_id\":\"j\",\"job_detail\":{\"schema_path\":[" + file + "],\"vertexset_path\":[" + file + "]}}";
        var details = GesJson.Read<JobDto>(Encoding.UTF8.GetBytes(json)).ToModel(new Origin("cn-north-4", "p")).Details;
        Assert.Equal(["Schema", "Vertexset"], details.Select(one => one.Kind));
        Assert.Every(details, one => Assert.Equal(
            (expected, expected, expected), (one.TotalLines, one.FailedLines, one.SuccessfulLines)));
    }

    private static GesGraph Graph(string json) =>
        GesJson.Read<GraphDto>(Encoding.UTF8.GetBytes(json)).ToModel(new Origin("cn-north-4", "p"));
}
