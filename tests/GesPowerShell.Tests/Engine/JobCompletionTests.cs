using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Tests.Engine;

/// <summary>Tab on the ids of jobs and backups.</summary>
public class JobCompletionTests : RegionTest
{
    private const string Newest = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e01";
    private const string Failed = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e02";
    private const string Older = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e03";
    private const string OfFraud = "1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04";

    [Theory]
    [InlineData("Restore-GesGraph dev_recommend -BackupId ")]
    [InlineData("Restore-GesGraph -Name dev_rec*, nightly_risk -BackupId ")]
    [InlineData("Restore-GesGraph -GraphId $id -BackupId ")]
    [InlineData("Restore-GesGraph $graph -BackupId ")]
    [InlineData("Restore-GesGraph $row -BackupId ")]
    [InlineData("Restore-GesGraph $row, $graph -BackupId ")]
    public void Backups_of_the_named_graphs_are_offered_usable_ones_first_then_newest_first(string line)
    {
        Session.Set("id", IdOf("dev_recommend"));
        Session.Set("graph", Assert.Single(Run("Get-GesGraph dev_recommend").Graphs));
        Session.Set("row", Rows.Of(new { GraphName = "dev_recommend" }));
        Assert.Equal([Newest, Older, Failed], Session.Complete(line));
    }

    [Fact]
    public void Without_a_graph_all_backups_are_offered_and_say_whose_they_are()
    {
        var offers = Session.Offers("Restore-GesGraph -BackupId 1057a4f4");
        Assert.Equal([OfFraud, Newest, Older, Failed], offers.Select(offer => offer.CompletionText));
        Assert.Matches(@"^Backup of fraud_demo: Success, \d{4}-\d\d-\d\d \d\d:\d\d, 840 MB$", offers[0].ToolTip);
        Assert.Matches(@"^fraud_demo \d{4}-\d\d-\d\d \d\d:\d\d \(1057a4f4…\)$", offers[0].ListItemText);
    }

    [Fact]
    public void A_backup_whose_id_could_act_on_the_terminal_is_not_offered()
    {
        Server.Backups.Add(new BackupSpec { Id = "1057\u001b[2J", GraphId = IdOf("fraud_demo") });
        Server.Backups.Add(new BackupSpec { Id = "1057x", GraphId = "gone", GraphName = "a\u001bb" });
        Assert.Equal([OfFraud], Session.Complete("Restore-GesGraph fraud_demo -BackupId "));
        Assert.Every(
            Session.Offers("Restore-GesGraph -BackupId "),
            offer => Assert.DoesNotContain(offer.ListItemText + offer.ToolTip, char.IsControl));
    }

    [Fact]
    public void Jobs_are_offered_newest_first_and_say_what_they_are()
    {
        var offers = Session.Offers("Get-GesJob -JobId ");
        Assert.Equal(
            [
                "Import dev_import", "Export aml_prod", "Import social_net", "Stop dev_recommend", "Import nightly_risk",
                "Import fraud_demo", "Delete old_trial",
            ],
            offers.Select(offer => offer.ToolTip.Split(':')[0]));
        Assert.Matches(@"^Import dev_import: Running, \d{4}-\d\d-\d\d \d\d:\d\d$", offers[0].ToolTip);
        Assert.Equal("Import dev_import Running (2c9080c4…)", offers[0].ListItemText);
    }

    /// <summary>GES does not document the order of its list.</summary>
    [Fact]
    public void Jobs_are_offered_newest_first_in_any_order_of_the_list()
    {
        Server.Faults.Add(new FaultRule
        {
            Path = "/graphs/jobs",
            Answer = new(200, Body: """
                {"job_count":3,"job_list":[
                 {"job_id":"second","job_name":"StopGraph","begin_time":"2026-01-05T08:00:02"},
                 {"job_id":"third","job_name":"StopGraph","begin_time":"2026-01-05T08:00:01"},
                 {"job_id":"first","job_name":"StopGraph","begin_time":"2026-01-05T08:00:03"}]}
                """),
        });
        Assert.Equal(["first", "second", "third"], Session.Complete("Get-GesJob -JobId "));
    }

    /// <summary>The user has not closed the pattern yet.</summary>
    [Fact]
    public void Backups_of_a_graph_whose_name_begins_a_pattern_are_offered()
    {
        Server.Backups.Add(new BackupSpec { Id = "1057-odd", GraphId = "g", GraphName = "odd[1" });
        Assert.Equal(["1057-odd"], Session.Complete("Restore-GesGraph -Name 'odd[1' -BackupId 1057"));
    }

    /// <summary>A pattern of every name matches a missing name too.</summary>
    [Theory]
    [InlineData("Restore-GesGraph -Name * -BackupId nam")]
    [InlineData("Restore-GesGraph * -BackupId nam")]
    public void A_backup_without_the_name_of_its_graph_is_offered_for_every_name(string line)
    {
        Server.Faults.Add(new FaultRule
            { Path = "/backups", Answer = new(200, Body: """{"backup_count":1,"backup_list":[{"id":"nameless"}]}""") });
        Assert.Equal(["nameless"], Session.Complete(line));
    }

    [Fact]
    public void Who_wants_to_wait_is_offered_the_jobs_that_go_on_before_newer_ones_that_are_over()
    {
        var now = Server.Clock.Now;
        Server.Jobs.Add(new JobSpec
        {
            JobId = "new-but-over", GraphId = IdOf("fraud_demo"), GraphName = "fraud_demo", JobName = "ExportGraph",
            BeginTime = now, EndTime = now,
        });

        Assert.Equal("new-but-over", Session.Complete("Get-GesJob -JobId ")[0]);
        Assert.Equal("2c9080c48e55a6ba018e59e7d63600fb", Session.Complete("Wait-GesJob -JobId ")[0].Trim('\''));
        Assert.Equal(Session.Complete("Wait-GesJob -JobId "), Session.Complete("Wait-GesJob "));
        Assert.Equal(Session.Complete("Get-GesJob -JobId "), Session.Complete("Get-GesJob "));
        Assert.Equal(Session.Complete("Get-GesJob -JobId 2c"), Session.Complete("Get-GesJob 2c"));
        Assert.Every(Session.Complete("Wait-GesJob 2c"), offer => Assert.Equal("2c9080c48e55a6ba018e59e7d63600fb", offer.Trim('\'')));
    }

    [Theory]
    [InlineData("Get-GesJob -GraphName fraud* -JobId ")]
    [InlineData("Get-GesJob -GraphId $id -JobId ")]
    [InlineData("Wait-GesJob -GraphId $id -JobId ")]
    public void Jobs_of_the_named_graph_are_offered(string line)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Assert.Equal(["b4f2e9a0-0439-4edd-a3ad-199bb523b613"], Session.Complete(line));
    }

    /// <summary>Task Center has the jobs of a month, and Tab must read only the first pages.</summary>
    [Fact]
    public void Tab_reads_five_pages_of_jobs_and_no_more()
    {
        foreach (var number in Enumerable.Range(0, 620))
        {
            Server.Jobs.Add(new JobSpec
            {
                JobId = $"many-{number}", GraphId = IdOf("fraud_demo"), GraphName = "fraud_demo", JobName = "ExportGraph",
            });
        }

        Assert.Equal(500, Session.Complete("Get-GesJob -JobId ").Count);
        Assert.Equal(5, Server.Requests.Count(request => request.Path.Contains("/jobs?", StringComparison.Ordinal)));
    }

    /// <summary>The list of completions shows at most eight characters of an id.</summary>
    [Theory]
    [InlineData("short-id", "short-id")]
    [InlineData("longer-id", "longer-i…")]
    public void A_job_that_has_not_begun_is_the_newest_and_says_so(string id, string shown)
    {
        Server.Jobs.Add(new JobSpec
        {
            JobId = id, GraphId = IdOf("fraud_demo"), GraphName = "fraud_demo", JobName = "StopGraph",
            BeginTime = Server.Clock.Now.AddDays(1),
        });
        var offer = Session.Offers("Get-GesJob -JobId ")[0];
        Assert.Equal(
            (id, $"Stop fraud_demo Pending ({shown})", "Stop fraud_demo: Pending, not begun"),
            (offer.CompletionText, offer.ListItemText, offer.ToolTip));
    }
}
