using System.Text;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Operations;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;

namespace GesPowerShell.Tests.Client;

/// <summary>Parsing of the backups in answers of GES.</summary>
public class BackupReadingTests
{
    [Theory]
    [InlineData("\"success\"", "Success")]
    [InlineData("\"failed\"", "Failed")]
    [InlineData("\"backing_up\"", "BackingUp")]
    [InlineData("\"Success\"", "Success")]
    [InlineData("\"deleting\"", "Unknown(deleting)")]
    [InlineData("7", "Unknown(7)")]
    [InlineData("null", "Unknown()")]
    public void A_state_is_a_word(string status, string word) => Assert.Equal(word, Backup($$"""{"status":{{status}}}""").Status);

    [Theory]
    [InlineData("\"auto\"", "Auto")]
    [InlineData("\"manual\"", "Manual")]
    [InlineData("\"import\"", "Import")]
    [InlineData("\"copied\"", "Unknown(copied)")]
    [InlineData("null", null)]
    [InlineData("[1]", null)]
    public void So_is_how_it_came_to_be(string method, string? word) =>
        Assert.Equal(word, Backup($$"""{"backup_method":{{method}}}""").Method);

    [Theory]
    [InlineData("0", "0 MB")]
    [InlineData("1", "1 MB")]
    [InlineData("840.25", "840.3 MB")]
    [InlineData("1023.9", "1023.9 MB")]
    [InlineData("1023.99", "1 GB")]
    [InlineData("\"1536\"", "1.5 GB")]
    [InlineData("3355443", "3.2 TB")]
    [InlineData("1e15", "931322.6 PB")]
    [InlineData("-1", null)]
    [InlineData("\"big\"", null)]
    public void A_size_is_readable_in_every_language(string size, string? text)
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal(text, Backup($$"""{"size":{{size}}}""").Size);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>
    /// A time without a zone gets its zone from the time in milliseconds: both are the same moment in the sample of the GES documentation.
    /// </summary>
    [Theory]
    [InlineData(""" "start_timestamp":1623160513000,"start_time":"2021-06-08T13:55:13" """, "2021-06-08T13:55:13")]
    [InlineData(""" "start_timestamp":1623160513000,"start_time":"2021-06-08T21:55:13" """, "2021-06-08T13:55:13")]
    [InlineData(""" "start_timestamp":"1623160513000" """, "2021-06-08T13:55:13")]
    [InlineData(""" "start_time":"2021-06-08 13:55:13" """, "2021-06-08T13:55:13")]
    [InlineData(""" "start_timestamp":0,"start_time":"2021-06-08T13:55:13" """, "2021-06-08T13:55:13")]
    [InlineData(""" "start_timestamp":999999999999999999 """, null)]
    [InlineData(""" "start_timestamp":-1,"start_time":"soon" """, null)]
    public void A_time_is_local_and_comes_from_either_form(string fields, string? utc)
    {
        var start = Backup("{" + fields + "}").StartTime;
        Assert.Equal(utc, start?.ToUniversalTime().ToString("s"));
        Assert.Equal(utc is null ? null : DateTimeKind.Local, start?.Kind);
    }

    [Theory]
    [InlineData(""" "duration":54 """, 54)]
    [InlineData(""" "duration":"54","start_timestamp":1623160513000,"end_timestamp":1623160568000 """, 54)]
    [InlineData(""" "start_timestamp":1623160513000,"end_timestamp":1623160568000 """, 55)]
    [InlineData(""" "start_timestamp":1623160513000 """, null)]
    [InlineData(""" "duration":-5 """, null)]
    [InlineData(""" "duration":1e300 """, null)]
    public void A_duration_is_the_one_that_GES_counts_else_what_passed(string fields, int? seconds) =>
        Assert.Equal(seconds, Backup("{" + fields + "}").Duration?.TotalSeconds);

    [Fact]
    public void A_backup_of_which_GES_says_nothing_has_no_null_where_a_text_is_promised()
    {
        var backup = Backup("{}");
        Assert.Equal(("", "", "", ""), (backup.BackupId, backup.Name, backup.StatusCode, $"{backup}"));
        Assert.Null(backup.GraphStatus);
        Assert.Equal("Deleted", Backup("""{"graph_status":"400"}""").GraphStatus);
        Assert.Equal("Deleted", Backup("""{"graph_status":400}""").GraphStatus);
    }

    [Fact]
    public async Task Those_of_one_graph_are_asked_of_GES_page_by_page()
    {
        var context = new CallLog().Context(TestContext.Current.CancellationToken);
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);
        using var client = Clients.To(server);
        var graph = server.Graphs.Named("fraud_demo").Id;
        server.Backups.Add(new BackupSpec { GraphId = graph });
        var all = await client.List(new ListBackups()).ReadAllAsync(context);
        server.ClearRequests();

        var ones = await client.List(new ListGraphBackups(graph) { Limit = 1 }).ReadAllAsync(context);
        Assert.Equal(2, ones.Count);
        Assert.Equal(
            all.Where(backup => backup.GraphId == graph).Select(backup => backup.BackupId),
            ones.Select(backup => backup.BackupId));
        Assert.Equal(2, server.Requests.Count);
        Assert.Every(server.Requests, request => Assert.EndsWith($"/graphs/{graph}/backups", request.Path.Split('?')[0]));
        Assert.Every(ones, backup => Assert.Equal((server.Options.Region, server.Options.ProjectId), (backup.Region, backup.ProjectId)));
        Assert.Every(ones, backup => Assert.Same(client.Handle, ConnectionHandle.Of(backup)));
    }

    private static GesBackup Backup(string json) =>
        GesJson.Read<BackupDto>(Encoding.UTF8.GetBytes(json)).ToModel(new Origin("cn-north-4", "p"));
}
