using System.Globalization;
using System.IO.Compression;
using System.Text;
using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>Lists, single objects and their fields.</summary>
internal static class Reading
{
    public static async Task A_list_is_read_page_by_page(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graphs = await client.ReadAllAsync(new ListGraphs { Limit = 7 });
        Check.Equal(graphs.Count, graphs.Select(graph => graph.Id).Distinct().Count());
        Check.Equal((graphs.Count + 6) / 7, await region.RequestsAsync("ListGraphs2"));
    }

    public static async Task A_graph_has_its_fields(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graph = await client.SendAsync(new ShowGraph((await client.GraphAsync("dev_recommend")).Id), Recorder.NoContext);
        Check.Equal("dev_recommend", graph.Name);
        Check.Equal("Stopped", graph.Status);
        Check.Equal("10K", graph.Size);
        Check.Equal(DateTimeKind.Local, graph.Created!.Value.Kind);
        Check.Equal(ScenarioRegion.ProjectId, graph.ProjectId);
    }

    public static async Task An_unknown_graph_is_not_found(ScenarioRegion region)
    {
        using var client = region.Connect();
        var error = await Check.FailsAsync(
            "GraphNotFound", () => client.SendAsync(new ShowGraph("00000000-0000-0000-0000-000000000000"), Recorder.NoContext));
        Check.Equal("GES.7000", error.ErrorCode);
    }

    public static async Task Every_kind_of_list_is_understood(ScenarioRegion region)
    {
        using var client = region.Connect();
        Check.True((await client.ReadAllAsync(new ListJobs())).All(job => job.JobId is not null && job.Status != JobStatus.Unknown));
        Check.True((await client.ReadAllAsync(new ListBackups())).All(backup => backup.BackupId.Length > 0));
        var metadata = await client.ReadAllAsync(new ListMetadatas());
        var shown = await client.SendAsync(new ShowMetadata(metadata[0].MetadataId), Recorder.NoContext);
        Check.True(shown.Labels?.Count > 0);
        Check.True((await client.SendAsync(new ListQuotas(), Recorder.NoContext)).Count > 0);
        Check.True((await client.SendAsync(new ListScenes { SceneName = "anti_fraud" }, Recorder.NoContext)) is not null);
        Check.True((await client.ProjectsAsync(Recorder.NoContext)).Any(project => project.ProjectId == ScenarioRegion.ProjectId));
    }

    public static async Task An_answer_of_megabytes_is_read_whole(ScenarioRegion region)
    {
        const int count = 20_000;
        var items = Enumerable.Range(0, count).Select(number => $$$"""
            {"id":"{{{number:d8}}}-0000-0000-0000-000000000000","name":"graph_{{{number:d8}}}","status":"200","graph_size_type_index":"1"}
            """);
        var body = $$$"""{"graph_count":{{{count}}},"graphs":[{{{string.Join(",", items)}}}]}""";
        using var server = new RawServer((_, connection) => connection.SendAsync(200, body));
        using var client = ScenarioRegion.ConnectTo(server.Address);
        var graphs = await client.ReadAllAsync(new ListGraphs { Limit = count });
        Check.Equal(count, graphs.Count);
        Check.Equal("graph_00019999", graphs[count - 1].Name);
    }

    public static async Task A_compressed_answer_is_unpacked(ScenarioRegion region)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            var bytes = Encoding.UTF8.GetBytes("""{"graph":{"id":"1","name":"packed","status":"200"}}""");
            zip.Write(bytes, 0, bytes.Length);
        }

        using var server = new RawServer((request, connection) => request.Head.Contains("gzip")
            ? connection.SendAsync(200, packed.ToArray(), "Content-Encoding: gzip")
            : connection.SendAsync(400, ""));
        using var client = ScenarioRegion.ConnectTo(server.Address);
        Check.Equal("packed", (await client.SendAsync(new ShowGraph("1"), Recorder.NoContext)).Name);
    }

    public static async Task Nothing_depends_on_the_culture_of_the_user(ScenarioRegion region)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "fa-IR", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                await region.ResetAsync();
                await region.AddFaultsAsync("""[{"nth":1,"answer":{"status":503}}]""");
                using var client = region.Connect();
                var recorder = new Recorder();
                var job = (await client.List(new ListJobs { FromDay = DateTime.UtcNow.AddDays(-30) }).ReadAllAsync(recorder.Context()))[0];
                Check.True(job.BeginTime!.Value.Year > 2000);
                var retry = recorder.Verbose.Single(line => line.Contains("follows in"));
                Check.True(retry.Contains("follows in 0."), retry);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
