using System.Net;
using System.Text.Json;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Metadata records as the API reference of GES V2 documents them.</summary>
public class MetadataRecordTests
{
    private const string Labels =
        """[{"name":"person","properties":["""
        + """{"name":"sex","dataType":"enum","cardinality":"single","typeNameCount":"2","typeName1":"F","typeName2":"M"}]},"""
        + """{"name":"bare","properties":null}]""";

    [Fact]
    public async Task A_record_that_was_created_is_listed_and_shows_its_labels()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var created = await CreateAsync(sim, "people");

        var id = Text(created.Body, "id");
        Assert.Equal("people", Text(created.Body, "name"));
        var list = (await sim.GesAsync("/metadatas")).Body;
        var row = Assert.Single(list.GetProperty("schema_list").EnumerateArray());
        Assert.Equal((1, id, "people", "d", "200"), (
            list.GetProperty("schema_count").GetInt32(),
            Text(row, "id"),
            Text(row, "name"),
            Text(row, "description"),
            Text(row, "status")));
        Assert.Equal(("b/m.xml", "2026-03-04T05:06:07", "2026-03-04T05:06:07"), (
            Text(row, "metadata_path"), Text(row, "start_time"), Text(row, "last_update_time")));
        Assert.False(row.GetProperty("encrypted").GetBoolean());
        var shown = (await sim.GesAsync("/metadatas/" + id)).Body;
        Assert.Equal(Labels, shown.GetProperty("ges_metadata").GetProperty("labels").GetRawText());
        Assert.False(shown.GetProperty("encrypted").GetBoolean());
    }

    [Fact]
    public async Task Overwriting_keeps_the_id_and_the_time_of_creation()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = Text((await CreateAsync(sim, "people")).Body, "id");
        sim.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("GES.0001", (await CreateAsync(sim, "people")).ErrorCode);
        var again = await CreateAsync(sim, "people", overwrite: true, labels: """[{"name":"other"}]""");

        Assert.Equal(id, Text(again.Body, "id"));
        var record = Assert.Single(sim.Server.Metadata.All);
        Assert.Equal((TimeSpan.FromHours(1), "other"), (record.LastUpdateTime - record.StartTime, record.Labels.Single().Name));
        Assert.Null((await CreateAsync(sim, "new_one", overwrite: true)).ErrorCode);
    }

    [Theory]
    [InlineData("metadata_path", "null", 400, "GES.7049")]
    [InlineData("metadata_path", "\"\"", 400, "GES.7050")]
    [InlineData("metadata_path", "\"a:b\"", 400, "GES.7011")]
    [InlineData("name", "null", 400, "GES.7049")]
    [InlineData("name", "\"has space\"", 400, "GES.0001")]
    [InlineData("name", "\"a-b\"", 400, "GES.0001")]
    [InlineData("name", "\"a2345678901234567890123456789012345678901234567890123456789012345\"", 400, "GES.0001")]
    [InlineData("name", "\"a234567890123456789012345678901234567890123456789012345678901234\"", 200, null)]
    [InlineData("description", "null", 400, "GES.7049")]
    [InlineData("description", "\"\"", 200, null)]
    [InlineData("is_overwrite", "null", 400, "GES.7049")]
    [InlineData("is_overwrite", "\"yes\"", 400, "GES.7016")]
    [InlineData("ges_metadata", "null", 400, "GES.7049")]
    [InlineData("ges_metadata", "{}", 400, "GES.7070")]
    [InlineData("ges_metadata", """{"labels":[]}""", 200, null)]
    [InlineData("ges_metadata", """{"labels":[null]}""", 500, "GES.7010")]
    [InlineData("ges_metadata", """{"labels":[{}]}""", 500, "GES.7010")]
    [InlineData("ges_metadata", """{"labels":[{"name":"a","properties":[null]}]}""", 500, "GES.7010")]
    [InlineData("ges_metadata", """{"labels":[{"name":"a","properties":[{"dataType":"int"}]}]}""", 500, "GES.7010")]
    [InlineData("ges_metadata", """{"labels":[{"name":"a","properties":[{"name":"b"}]}]}""", 500, "GES.7010")]
    [InlineData(
        "ges_metadata",
        """{"labels":[{"name":"a","properties":[{"name":"b","dataType":"int","cardinality":"many"}]}]}""",
        500,
        "GES.7010")]
    [InlineData(
        "ges_metadata",
        """{"labels":[{"name":"a","properties":[{"name":"b","dataType":"float","cardinality":"set"}]}]}""",
        200,
        null)]
    [InlineData("encryption", """{"enable":true}""", 400, "GES.7049")]
    [InlineData("encryption", """{"enable":true,"master_key_id":"k"}""", 200, null)]
    public async Task Every_required_field_of_a_record_is_checked(string field, string value, int status, string? code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["metadata_path"] = "\"b/m.xml\"",
            ["name"] = "\"people\"",
            ["description"] = "\"d\"",
            ["is_overwrite"] = "false",
            ["ges_metadata"] = """{"labels":[]}""",
            [field] = value,
        };

        var reply = await sim.PostAsync(
            sim.Graphs + "/metadatas", "{" + string.Join(',', fields.Select(f => $"\"{f.Key}\":{f.Value}")) + "}");

        Assert.Equal((status, code), ((int)reply.Status, reply.ErrorCode));
        Assert.Equal(code is null ? 1 : 0, sim.Server.Metadata.All.Count);
    }

    [Fact]
    public async Task A_file_of_more_than_10_MB_is_refused()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await CreateAsync(sim, "people", labels: $$"""[{"name":"{{new string('a', MetadataRules.LargestBody)}}"}]""");

        Assert.Equal((HttpStatusCode.BadRequest, "GES.7069"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_file_in_OBS_becomes_a_record_with_labels()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await UploadAsync("""{"metadata_path":"b/m.xml","name":"people","encryption":{"enable":true,"master_key_id":"k"}}""");

        Assert.Equal("people", Text(reply.Body, "name"));
        var shown = (await sim.GesAsync("/metadatas/" + Text(reply.Body, "id"))).Body;
        Assert.Equal((true, "k"), (shown.GetProperty("encrypted").GetBoolean(), Text(shown, "master_key_id")));
        Assert.Equal(2, shown.GetProperty("ges_metadata").GetProperty("labels").GetArrayLength());
        Assert.Equal("GES.0001", (await UploadAsync("""{"metadata_path":"b/m.xml","name":"people"}""")).ErrorCode);
        Assert.Equal("GES.7049", (await UploadAsync("""{"name":"other"}""")).ErrorCode);
        Assert.Equal("GES.7049", (await UploadAsync("""{"metadata_path":"b/m.xml"}""")).ErrorCode);
        Assert.Equal("GES.7049", (await UploadAsync("""{"metadata_path":"b","name":"other","encryption":{"enable":true}}""")).ErrorCode);
        Assert.Equal("GES.7016", (await UploadAsync("x")).ErrorCode);

        Task<Reply> UploadAsync(string body) => sim.PostAsync(sim.Graphs + "/metadata/upload-from-obs", body);
    }

    [Fact]
    public async Task A_record_is_deleted_at_once_and_then_neither_shown_nor_deleted_again()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Metadata.Add(new MetadataSpec { Name = "people" }).Id;

        var deleted = await sim.SendAsync(sim.Sign(HttpMethod.Delete, $"{sim.Graphs}/metadatas/{id}"));

        Assert.Equal((HttpStatusCode.OK, "{}"), (deleted.Status, deleted.Text));
        Assert.Equal("GES.2067", (await sim.GesAsync("/metadatas/" + id)).ErrorCode);
        Assert.Equal("GES.7024", (await sim.SendAsync(sim.Sign(HttpMethod.Delete, $"{sim.Graphs}/metadatas/{id}"))).ErrorCode);
    }

    [Fact]
    public async Task A_project_has_50_records_at_most_and_they_are_listed_in_pages()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        for (var i = 0; i < Quotas.Metadata; i++)
        {
            sim.Server.Metadata.Add(new MetadataSpec { Name = "m" + i });
        }

        Assert.Equal("GES.7018", (await CreateAsync(sim, "people")).ErrorCode);
        Assert.Null((await CreateAsync(sim, "m7", overwrite: true)).ErrorCode);
        var page = (await sim.GesAsync("/metadatas?offset=45&limit=10")).Body;
        Assert.Equal((50, 5), (page.GetProperty("schema_count").GetInt32(), page.GetProperty("schema_list").GetArrayLength()));
        Assert.Equal(10, (await sim.GesAsync("/metadatas")).Body.GetProperty("schema_list").GetArrayLength());
        Assert.Equal("GES.0001", (await sim.GesAsync("/metadatas?limit=0")).ErrorCode);
        var quotas = (await sim.GesAsync("/quotas")).Body.GetProperty("quotas").GetProperty("resources");
        Assert.Equal(0, quotas[2].GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task The_state_tells_the_records()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 1);

        var state = (await sim.SendAsync(sim.Plain(HttpMethod.Get, "/_simulator/state"))).Body;

        Assert.Equal(
            ["fraud_schema", "social_schema"],
            state.GetProperty("metadata").EnumerateArray().Select(record => Text(record, "name")));
        Assert.Every(state.GetProperty("backups").EnumerateArray(), backup => Assert.Equal("manual", Text(backup, "method")));
    }

    private static Task<Reply> CreateAsync(SimulatorFixture sim, string name, bool overwrite = false, string labels = Labels) =>
        sim.PostAsync(
            sim.Graphs + "/metadatas",
            "{\"metadata_path\":\"b/m.xml\",\"name\":\"" + name + "\",\"description\":\"d\",\"is_overwrite\":"
                + (overwrite ? "true" : "false") + ",\"ges_metadata\":{\"labels\":" + labels + "}}");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
