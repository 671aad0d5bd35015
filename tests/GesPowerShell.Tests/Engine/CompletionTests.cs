using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

public class CompletionTests : RegionTest
{
    [Theory]
    [InlineData("Stop-GesGraph fr", "fraud_demo")]
    [InlineData("Stop-GesGraph -Name FR", "fraud_demo")]
    [InlineData("Get-GesGraph dev_", "dev_import dev_recommend")]
    [InlineData("Get-GesGraph dev*n", "dev_recommend")]
    [InlineData("Stop-GesGraph fraud*", "fraud_demo")]
    [InlineData("Stop-GesGraph [fk]", "fraud_demo knowledge_base")]
    [InlineData("Stop-GesGraph -Name fraud_demo,soc", "social_net")]
    [InlineData("Stop-GesGraph fraud_demo, soc", "social_net")]
    [InlineData("Stop-GesGraph fraud_demo,soc", "social_net")]
    [InlineData("Get-GesGraph -Status Running,Stopped fr", "fraud_demo")]
    [InlineData("Restart-GesGraph 'fr", "'fraud_demo'")]
    [InlineData("Restart-GesGraph 'fr'", "'fraud_demo'")]
    [InlineData("Start-GesGraph \"fr", "\"fraud_demo\"")]
    [InlineData(
        "Start-GesGraph fraud_demo, ",
        "aml_prod broken_graph dev_import dev_recommend fraud_demo knowledge_base nightly_risk social_net")]
    [InlineData("Get-GesJob -GraphName social", "social_net")]
    [InlineData("Get-GesGraph -Status Sto", "Stopped Stopping")]
    [InlineData("Get-GesGraph -Status 'Sto", "'Stopped' 'Stopping'")]
    [InlineData("Get-GesJob -Status Fa", "Failed")]
    [InlineData("Wait-GesJob -Operation St", "Start Stop")]
    [InlineData("Connect-Ges -Region cn-n", "cn-north-1 cn-north-2 cn-north-4")]
    [InlineData("Connect-Ges 'eu", "'eu-west-101'")]
    [InlineData("Connect-Ges -Region cn-north-4 -ProjectName cn-north-4_", "cn-north-4_sandbox")]
    [InlineData("Connect-Ges -Region eu-west-101 -ProjectName e", "eu-west-101")]
    public void Tab_completes(string line, string expected) => Assert.Equal(expected.Split(' '), Session.Complete(line).Order());

    [Theory]
    [InlineData("Start-GesGraph ", "dev_recommend")]
    [InlineData("Stop-GesGraph ", "aml_prod fraud_demo nightly_risk social_net")]
    [InlineData("Restart-GesGraph ", "aml_prod dev_import fraud_demo knowledge_base nightly_risk social_net")]
    [InlineData("Restore-GesGraph ", "dev_recommend")]
    [InlineData("Import-GesGraphData ", "aml_prod fraud_demo knowledge_base nightly_risk social_net")]
    [InlineData("Clear-GesGraphData ", "aml_prod fraud_demo knowledge_base nightly_risk social_net")]
    [InlineData("New-GesBackup ", "aml_prod fraud_demo knowledge_base nightly_risk social_net")]
    [InlineData("Resize-GesGraph ", "aml_prod fraud_demo nightly_risk social_net")]
    [InlineData("Add-GesGraphReplica ", "aml_prod fraud_demo nightly_risk social_net")]
    [InlineData("Update-GesGraphVersion ", "aml_prod dev_import fraud_demo knowledge_base nightly_risk social_net")]
    public void The_graphs_that_the_verb_makes_sense_for_come_first(string line, string first)
    {
        var offered = Session.Complete(line);
        Assert.Equal(first.Split(' '), offered.Take(first.Split(' ').Length));
        Assert.Equal(8, offered.Count);
    }

    [Fact]
    public void A_graph_is_offered_with_status_size_and_edition()
    {
        var offer = Assert.Single(Session.Offers("Stop-GesGraph fr"));
        Assert.Equal(("fraud_demo", "fraud_demo: Running, 1M, InMemory"), (offer.ListItemText, offer.ToolTip));
    }

    [Theory]
    [InlineData("Stop-GesGraph -GraphId ")]
    [InlineData("Get-GesGraph -Id ")]
    [InlineData("Get-GesJob -GraphId ")]
    [InlineData("Wait-GesJob -GraphId ")]
    public void An_id_is_found_by_its_beginning_or_by_the_name_and_shows_the_name(string line)
    {
        var id = IdOf("fraud_demo");
        var offer = Assert.Single(Session.Offers(line + id[..5]));
        Assert.Equal(
            (id, $"fraud_demo ({id[..8]}…)", "fraud_demo: Running, 1M, InMemory"),
            (offer.CompletionText, offer.ListItemText, offer.ToolTip));
        Assert.Equal([id], Session.Complete(line + "fra"));
    }

    [Fact]
    public void A_given_connection_is_asked_and_not_the_default_one()
    {
        Session.Set("other", Assert.Single(Run("Get-GesConnection").Output));
        using var session = new PowerShellSession();
        session.Set("c", Assert.Single(Run("$other").Output));
        Assert.Equal(["fraud_demo"], Session.Complete("Stop-GesGraph -Connection $other fr"));
        Assert.Equal(["fraud_demo"], session.Complete("Stop-GesGraph -Connection $c fr"));

        // The value of this expression is known only when the line runs.
        Assert.Empty(Session.Complete("Stop-GesGraph -Connection (Get-GesConnection) fr"));

        // PowerShell accepts the beginning of a parameter's name.
        Assert.Empty(Session.Complete("Get-GesGraph -C (Get-GesConnection) fr"));
        Assert.Empty(Session.Complete("Get-GesGraph -Conn (Get-GesConnection) fr"));
    }

    [Fact]
    public void Names_that_could_act_on_the_terminal_are_never_put_in()
    {
        Server.Graphs.Add(new GraphSpec { Name = "fraud\u001b[2J" });
        Server.Graphs.Add(new GraphSpec { Name = "fraud\nRemove-Item x" });
        Server.Graphs.Add(new GraphSpec { Name = "fraud$(Remove-Item x)" });

        Assert.Equal(["fraud_demo"], Session.Complete("Stop-GesGraph fraud"));
        Assert.Every(Session.Offers("Stop-GesGraph -GraphId fraud"), offer =>
            Assert.DoesNotContain(offer.CompletionText + offer.ListItemText + offer.ToolTip, char.IsControl));
    }

    /// <summary>No parameter accepts such ids, so Tab offers none of them.</summary>
    [Theory]
    [InlineData(
        "Stop-GesGraph -GraphId odd", "/graphs",
        """{"graph_count":3,"graphs":[{"id":"odd/1","name":"x"},{"id":"other","name":"x"},{"id":"odd-1","name":"x"}]}""")]
    [InlineData(
        "Restore-GesGraph -BackupId odd", "/backups",
        """{"backup_count":3,"backup_list":[{"id":"odd/1","graph_name":"x"},{"id":"other"},{"id":"odd-1"}]}""")]
    [InlineData(
        "Get-GesMetadata -MetadataId odd", "/metadatas",
        """{"schema_count":3,"schema_list":[{"id":"odd/1","name":"x"},{"id":"other","name":"x"},{"id":"odd-1","name":"x"}]}""")]
    [InlineData(
        "Get-GesJob -JobId odd", "/graphs/jobs",
        """{"job_count":2,"job_list":[{"job_id":"odd/1","job_name":"StopGraph"},{"job_id":"odd-1"}]}""")]
    public void An_id_that_the_module_refuses_is_not_offered(string line, string path, string answer)
    {
        Server.Faults.Add(new FaultRule { Path = path, Answer = new(200, Body: answer) });
        Assert.Equal(["odd-1"], Session.Complete(line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("\"")]
    public void What_is_put_in_names_that_graph_alone(string quote)
    {
        Server.Graphs.Add(new GraphSpec { Name = "odd[1]" });
        Server.Graphs.Add(new GraphSpec { Name = "odd1" });
        var offers = Session.Complete($"Get-GesGraph {quote}odd");
        Assert.Equal(2, offers.Count);
        Assert.Every(offers, offer => Assert.StartsWith(quote, offer));
        Assert.Equal(
            ["odd1", "odd[1]"],
            offers.Select(offer => Assert.Single(Run("Get-GesGraph " + offer).ShouldSucceed().Graphs).Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_of_two_graphs_is_offered_once_and_says_so()
    {
        Server.Graphs.Add(new GraphSpec { Name = "fraud_demo" });
        Assert.Contains("2 graphs", Assert.Single(Session.Offers("Stop-GesGraph fr")).ToolTip);
        Assert.Equal(2, Session.Complete("Stop-GesGraph -GraphId fr").Count);
    }

    [Fact]
    public void Tab_is_silent_when_not_connected()
    {
        using var session = new PowerShellSession();
        string[] lines = ["Stop-GesGraph fr", "Get-GesJob -JobId b4", "Restore-GesGraph -BackupId 1", "Stop-GesGraph -GraphId 7"];
        foreach (var line in lines)
        {
            Assert.Empty(session.PressTab(line));
        }

        Assert.Empty(session.Host.Shown);
        Assert.Equal(0, Assert.Single(session.Run("$Error.Count").Output));
    }

    [Fact]
    public async Task Tab_is_silent_when_GES_is_gone()
    {
        await Server.DisposeAsync();
        Assert.Empty(Session.PressTab("Stop-GesGraph fr"));
        Assert.Empty(Session.Host.Shown);
        Assert.Equal(0, Assert.Single(Run("$Error.Count").Output));
    }
}
