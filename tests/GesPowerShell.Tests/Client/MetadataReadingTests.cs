using System.Text;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Tests.Client;

/// <summary>Parsing of metadata, scenes and quotas in answers of GES.</summary>
public class MetadataReadingTests
{
    private static readonly Origin Here = new("cn-north-4", "p");

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    /// <summary>The documentation of V2 has both spellings.</summary>
    [Theory]
    [InlineData("""
        {"typeName2":"M","typeName10":"X","typeName1":"F",
         "dataType":"enum","name":"Gender","typeNameCount":"3","cardinality":"single"}
        """)]
    [InlineData("""
        {"type_name2":"M","type_name10":"X","type_name1":"F",
         "data_type":"enum","name":"Gender","type_name_count":3,"cardinality":"single"}
        """)]
    public void The_values_of_an_enum_are_in_their_order(string json)
    {
        var property = Property(json);
        Assert.Equal(("Gender", "enum", "single", 3), (property.Name, property.DataType, property.Cardinality, property.TypeNameCount));
        Assert.Equal(["F", "M", "X"], property.TypeNames);
        Assert.Empty(property.OtherFields);
        Assert.Equal("Gender enum", $"{property}");
    }

    [Fact]
    public void The_size_of_a_char_array_is_a_number()
    {
        var property = Property("""{"data_type":"char array","name":"Zip-code","max_data_size":"12","cardinality":"single"}""");
        Assert.Equal(("Zip-code", "char array", 12L), (property.Name, property.DataType, property.MaxDataSize));
        Assert.Empty(property.TypeNames);
        Assert.Null(property.TypeNameCount);
    }

    [Fact]
    public void What_is_not_known_or_is_no_value_of_its_key_is_kept_as_GES_spells_it()
    {
        var property = Property("""
            {"name":"n","indexType":"full","maxDataSize":"many","typeNameCount":"99999999999","typeNames":"a","sorted":true,"none":null,
             "deep":{"a":[1]},"bad":"\ud800","dataType":"int","data_type":"long"}
            """);
        Assert.Equal(
            ("n", "int", (long?)null, (int?)null),
            (property.Name, property.DataType, property.MaxDataSize, property.TypeNameCount));
        Assert.Equal(
            [
                "indexType=full", "maxDataSize=many", "typeNameCount=99999999999", "typeNames=a", "sorted=true",
                "deep={\"a\":[1]}", "data_type=long",
            ],
            property.OtherFields.Select(field => $"{field.Key}={field.Value}"));
        Assert.StartsWith("indexType=full; maxDataSize=many; ", $"{property.OtherFields}");
    }

    [Fact]
    public async Task Labels_say_what_is_in_them_and_may_have_no_properties()
    {
        await using var service = FakeService.Answering(200, """
            {"encrypted":true,"master_key_id":"k","master_key_name":"kn","ges_metadata":{"labels":[
             {"name":"friends","properties":null},{"name":"none"},
             {"name":"movie","properties":[{"dataType":"string","name":"Title"},{"dataType":"int","name":"Year"},7]}]}}
            """);
        using var client = Clients.For(service);
        var metadata = await client.SendAsync(new ShowMetadata("m/1".Replace('/', '-')), new CallLog().Context(Ended));
        Assert.Equal($"/v2/{Clients.ProjectId}/graphs/metadatas/m-1", service.Requests.Single().Target);
        Assert.Equal(
            ("m-1", true, "k", "kn", "m-1"),
            (metadata.MetadataId, metadata.Encrypted, metadata.MasterKeyId, metadata.MasterKeyName, $"{metadata}"));
        Assert.Equal(["friends", "none", "movie(Title string, Year int)"], metadata.Labels!.Select(label => $"{label}"));
        Assert.Equal("friends; none; movie(Title string, Year int)", $"{metadata.Labels}");
        Assert.Equal(("cn-north-4", Clients.ProjectId), (metadata.Region, metadata.ProjectId));
        Assert.Same(client.Handle, ConnectionHandle.Of(metadata));
    }

    [Fact]
    public void Listed_metadata_with_its_details_has_all_of_both()
    {
        var listed = Read<MetadataDto>("""{"id":"m","name":"n","status":"200","encrypted":true,"master_key_id":"k"}""").ToModel(Here);
        Assert.Null(listed.Labels);
        var whole = listed.WithDetails(
            new GesMetadata { MetadataId = "m", Labels = [new GesMetadataLabel { Name = "movie" }], MasterKeyName = "kn" });
        Assert.Equal(
            ("n", "Available", true, "k", "kn"),
            (whole.Name, whole.Status, whole.Encrypted, whole.MasterKeyId, whole.MasterKeyName));
        Assert.Equal("movie", whole.Labels!.Single().Name);
    }

    [Theory]
    [InlineData("\"200\"", "Available")]
    [InlineData("200", "Available")]
    [InlineData("\"300\"", "Unknown(300)")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void The_state_of_metadata_is_a_word(string status, string? word) =>
        Assert.Equal(word, Read<MetadataDto>($$"""{"status":{{status}}}""").ToModel(Here).Status);

    [Fact]
    public async Task Metadata_is_listed_page_by_page()
    {
        await using var service = new FakeService((request, answer) => answer.SendAsync(
            200,
            request.Target.Contains("offset=0", StringComparison.Ordinal)
                ? """{"schema_count":3,"schema_list":[{"id":"m1","name":"a"},{"id":"m2","name":"b"}]}"""
                : """{"schema_count":3,"schema_list":[{"id":"m2","name":"b"},{"id":"m3","name":"c"}]}"""));
        using var client = Clients.For(service);
        var items = await client.List(new ListMetadatas { Limit = 2 }).ReadAllAsync(new CallLog().Context(Ended));
        Assert.Equal(["a", "b", "c"], items.Select(item => item.Name));
        Assert.Every(service.Requests, request => Assert.StartsWith($"/v2/{Clients.ProjectId}/graphs/metadatas?offset=", request.Target));
    }

    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData("a b", null, null, "?scene_name=a%20b")]
    [InlineData("a", "b", null, "?scene_name=a&application_name=b")]
    [InlineData(null, null, "g", "?graph_id=g")]
    public async Task Scenes_are_asked_for_in_the_ways_that_GES_documents(string? scene, string? application, string? graph, string query)
    {
        await using var service = FakeService.Answering(200, """
            {"results":[
             {"scene":"risk","name":"ring","description":"d","params":[
              {"name":"depth","type":"string","default_value":"3"},{"name":"seed","default_value":""}]},
             {"scene":"risk","params":null},"x"]}
            """);
        using var client = Clients.For(service);
        var scenes = await client.SendAsync(
            new ListScenes { SceneName = scene, ApplicationName = application, GraphId = graph }, new CallLog().Context(Ended));
        Assert.Equal($"/v2/{Clients.ProjectId}/graphs/scenes{query}", service.Requests.Single().Target);
        Assert.Equal(["risk/ring", "risk"], scenes.Select(item => $"{item}"));
        Assert.Equal("depth=3; seed", $"{scenes[0].Params}");
        Assert.Empty(scenes[1].Params);
    }

    [Fact]
    public async Task Quotas_say_what_is_left()
    {
        await using var service = FakeService.Answering(200, """
            {"quotas":{"resources":[
             {"type":"graph","available":1,"edge_volume":178800},{"type":"backup","available":"7"},
             {"type":"metadata","available":null},{}]}}
            """);
        using var client = Clients.For(service);
        var quotas = await client.SendAsync(new ListQuotas(), new CallLog().Context(Ended));
        Assert.Equal($"/v2/{Clients.ProjectId}/graphs/quotas", service.Requests.Single().Target);
        Assert.Equal([("graph", 1L, 178800L), ("backup", 7, null), ("metadata", null, null), ("", null, (long?)null)],
            quotas.Select(quota => (quota.Type, quota.Available, quota.EdgeVolume)));
        Assert.Every(quotas, quota => Assert.Equal(("cn-north-4", Clients.ProjectId), (quota.Region, quota.ProjectId)));
    }

    /// <summary>
    /// An empty object is not an empty list, and metadata without the field "labels" is not metadata with an empty list of labels.
    /// </summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error_code":"GES.0001","error_msg":"m"}""")]
    [InlineData("""{"quotas":{},"ges_metadata":{},"results":null,"schema_list":null,"schema_count":2,"encrypted":false}""")]
    [InlineData("""{"quotas":[],"ges_metadata":{"labels":null},"results":{},"schema_list":"x","schema_count":1}""")]
    [InlineData("""{"quotas":{"resources":["x"]},"ges_metadata":{"labels":[1]},"results":[1],"schema_list":[[]]}""")]
    [InlineData("""{"quotas":{"resources":[]},"ges_metadata":{"labels":[]},"results":[],"schema_list":[],"error_code":"GES.0001"}""")]
    public async Task A_success_without_what_was_asked_for_is_an_invalid_answer(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        var context = new CallLog().Context(Ended);
        Func<Task>[] reads =
        [
            () => client.SendAsync(new ListQuotas(), context), () => client.SendAsync(new ShowMetadata("m"), context),
            () => client.SendAsync(new ListScenes(), context), () => client.List(new ListMetadatas()).NextAsync(context),
        ];
        foreach (var read in reads)
        {
            Assert.Equal("InvalidAnswer", (await Assert.ThrowsAsync<GesException>(read)).ErrorId);
        }
    }

    [Fact]
    public async Task Empty_lists_are_empty()
    {
        await using var service = FakeService.Answering(
            200, """{"quotas":{"resources":[]},"ges_metadata":{"labels":[]},"results":[],"schema_count":0}""");
        using var client = Clients.For(service);
        var context = new CallLog().Context(Ended);
        Assert.Empty(await client.SendAsync(new ListQuotas(), context));
        Assert.Empty((await client.SendAsync(new ShowMetadata("m"), context)).Labels!);
        Assert.Empty(await client.SendAsync(new ListScenes(), context));
        Assert.Empty(await client.List(new ListMetadatas()).ReadAllAsync(context));
    }

    /// <summary>An answer with metadata may have up to 10 MB.</summary>
    [Fact]
    public async Task Large_metadata_is_read_whole()
    {
        var labels = string.Join(
            ",",
            Enumerable.Range(0, 20_000)
                .Select(i => $$"""{"name":"label_{{i}}","properties":[{"name":"a","dataType":"string","cardinality":"single"}]}"""));
        await using var service = FakeService.Answering(200, $$$"""{"ges_metadata":{"labels":[{{{labels}}}]}}""");
        using var client = Clients.For(service);
        Assert.Equal(20_000, (await client.SendAsync(new ShowMetadata("m"), new CallLog().Context(Ended))).Labels!.Count);
    }

    private static GesMetadataProperty Property(string json)
    {
        var answer = Read<MetadataAnswerDto>("""{"ges_metadata":{"labels":[{"properties":[""" + json + "]}]}}");
        return answer.ToModel(answer.GesMetadata!.Labels!, Here, "m").Labels!.Single().Properties.Single();
    }

    private static T Read<T>(string json)
        where T : class => GesJson.Read<T>(Encoding.UTF8.GetBytes(json));
}
