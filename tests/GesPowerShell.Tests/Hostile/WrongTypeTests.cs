using System.Management.Automation;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using GesPowerShell.Client.Json;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Hostile;

/// <summary>Every field of every answer, with every kind of value that it must not have.</summary>
public class WrongTypeTests : HostileTest
{
    private static readonly string[] Values =
    [
        "null", "true", "7", "-99999999999999999999", "1e400", "1.5", "\"\"", "\"words\"",
        "\"2026-13-45T99:99:99\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"\\ud800\"",
        "[]", "[null,1,\"x\",[],{}]", "{}", "{\"a\":[1]}", "[{\"path\":{},\"key\":[],\"value\":1}]",
    ];

    [Fact]
    public async Task A_graph_is_a_graph_whatever_one_of_its_fields_is()
    {
        var graphs = Malformed(typeof(GraphDto), "id", "\"status\":\"200\",\"name\":\"n\"");
        await using var service = FakeService.Answering(
            200, $$"""{"graph_count":{{graphs.Count}},"graphs":[{{string.Join(',', graphs)}}]}""");
        CheckAll(Run(service, "Get-GesGraph -Connection $c"), graphs.Count);
    }

    [Fact]
    public async Task A_job_is_a_job_whatever_one_of_its_fields_is()
    {
        var jobs = Malformed(typeof(JobDto), "job_id", "\"status\":\"running\",\"job_name\":\"StopGraph\"");
        await using var service = new FakeService((request, answer) => answer.SendAsync(
            200,
            request.Path.EndsWith("/jobs", StringComparison.Ordinal)
                ? $$"""{"job_count":{{jobs.Count}},"job_list":[{{string.Join(',', jobs)}}]}"""
                : """{"graph_count":0}"""));
        CheckAll(Run(service, "Get-GesJob -Connection $c"), jobs.Count);
    }

    [Fact]
    public async Task A_backup_is_a_backup_whatever_one_of_its_fields_is()
    {
        var backups = Malformed(typeof(BackupDto), "id", "\"status\":\"success\",\"graph_id\":\"g\"");
        await using var service = FakeService.Answering(
            200, $$"""{"backup_count":{{backups.Count}},"backup_list":[{{string.Join(',', backups)}}]}""");
        await CheckAllAsync(service, new ListBackups(), backups.Count);
    }

    [Fact]
    public async Task Metadata_is_metadata_whatever_one_of_its_fields_is()
    {
        var items = Malformed(typeof(MetadataDto), "id", "\"status\":\"200\",\"name\":\"n\"");
        await using var service = FakeService.Answering(
            200, $$"""{"schema_count":{{items.Count}},"schema_list":[{{string.Join(',', items)}}]}""");
        await CheckAllAsync(service, new ListMetadatas(), items.Count);
    }

    [Theory]
    [InlineData("graphs")]
    [InlineData("job_list")]
    [InlineData("graph")]
    public async Task What_holds_them_may_be_anything_too(string field)
    {
        foreach (var value in Values)
        {
            await using var service = FakeService.Answering(200, $$"""{"{{field}}":{{value}}}""");
            var result = Run(service, "Get-GesGraph -Connection $c; Get-GesJob -Connection $c; Get-GesGraph -GraphId g -Connection $c");
            Assert.Null(result.Thrown);
            Assert.All(result.Errors, error => Assert.StartsWith("InvalidAnswer,", error.FullyQualifiedErrorId));
        }
    }

    /// <summary>Creates objects with a malformed value in each field but the id: an object without a valid id cannot be used.</summary>
    private static List<string> Malformed(Type dto, string idField, string rest)
    {
        var fields = dto.GetProperties()
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
            .Where(name => !name.EndsWith("id", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_id", StringComparison.Ordinal))
            .Where(name => name != idField).ToList();
        Assert.True(fields.Count >= 8);
        return [.. fields.SelectMany(_ => Values, (field, value) => (field, value))
            .Select((malformed, i) => $$"""{{{rest}},"{{malformed.field}}":{{malformed.value}},"{{idField}}":"x{{i}}"}""")];
    }

    /// <summary>Reads a list for which no command exists, or no command of its own.</summary>
    private async Task CheckAllAsync<T>(FakeService service, GesListRequest<T> request, int count)
    {
        var log = new CallLog();
        using var client = Clients.For(service);
        var items = await client.List(request).ReadAllAsync(log.Context(TestContext.Current.CancellationToken));
        Session.Set("items", items);
        Assert.Empty(log.Warnings);
        CheckAll(Session.Run("$items"), count);
    }

    private void CheckAll(RunResult result, int count)
    {
        result.ShouldSucceed();
        Assert.Equal(count, result.Output.Count);
        Assert.Empty(result.Warnings);
        _ = PSSerializer.Serialize(result.Output, 3);
        using var shell = Session.Shell("$input | Out-Default");
        shell.Invoke(result.Output);
        Assert.Empty(shell.Streams.Error);
    }
}
