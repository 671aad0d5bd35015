using System.Management.Automation;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

public class NamingTests : RegionTest
{
    [Fact]
    public void A_tag_that_a_graph_does_not_have_is_null_also_in_strict_mode() => Assert.Equal(
        ["fraud_demo"],
        Run("Set-StrictMode -Version Latest; Get-GesGraph | Where-Object { $_.Tags['ENV'] -eq 'demo' }")
            .ShouldSucceed().Graphs.Select(graph => graph.Name));

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo")]
    [InlineData("Stop-GesGraph -Name fraud_demo")]
    [InlineData("Stop-GesGraph -GraphName FRAUD_demo")]
    [InlineData("Stop-GesGraph fraud_*")]
    [InlineData("Stop-GesGraph f[a-z]aud_dem?")]
    [InlineData("'fraud_demo' | Stop-GesGraph")]
    [InlineData("Stop-GesGraph -GraphId $id")]
    [InlineData("Stop-GesGraph -Id $id")]
    [InlineData("Stop-GesGraph (Get-GesGraph fraud_demo)")]
    [InlineData("Stop-GesGraph -InputObject (Get-GesGraph fraud_demo)")]
    [InlineData("Get-GesGraph fraud_demo | Stop-GesGraph")]
    [InlineData("Get-GesGraph | Where-Object Name -eq fraud_demo | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Id = $id } | Stop-GesGraph")]
    [InlineData("Stop-GesGraph ([pscustomobject]@{ Id = $id })")]
    [InlineData("@{ Name = 'fraud_demo' } | Stop-GesGraph")]
    [InlineData("Stop-GesGraph @{ GraphId = $id }")]
    [InlineData("[ordered]@{ graphid = $id } | Stop-GesGraph")]
    [InlineData("$d = [Collections.Generic.Dictionary[string, object]]::new(); $d['graphId'] = [guid] $id; , $d | Stop-GesGraph")]
    [InlineData("Stop-GesGraph (Get-GesJob -GraphName fraud_demo)")]
    [InlineData(
        "Stop-GesGraph @('fraud_demo', (Get-GesGraph fraud_demo), (Get-GesJob -GraphName fraud_demo), [pscustomobject]@{ GraphId = $id })")]
    [InlineData("[pscustomobject]@{ GraphId = ' '; Name = 'fraud_demo' } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Name = 'fraud_*' } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ GraphId = $id } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Name = 'fraud_demo' } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ GraphName = 'fraud_demo' } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Name = 'some other'; Id = $id } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Id = 'an-old-one'; GraphId = $id } | Stop-GesGraph")]
    [InlineData(
        "[System.Management.Automation.PSSerializer]::Deserialize("
            + "[System.Management.Automation.PSSerializer]::Serialize((Get-GesGraph fraud_demo))) | Stop-GesGraph")]
    [InlineData("Get-GesJob -GraphName fraud_demo | Stop-GesGraph")]
    public void A_graph_can_be_named_in_every_usual_way(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        var job = Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Equal((IdOf("fraud_demo"), "Stop", "Pending"), (job.GraphId, job.Operation, job.Status));
        Assert.Single(Server.Graphs[IdOf("fraud_demo")].Operations);
        Assert.Single(Changes);
    }

    [Theory]
    [InlineData("Stop-GesGraph 'a/b'")]
    [InlineData("Stop-GesGraph '../quotas'")]
    [InlineData("Stop-GesGraph 'a b'")]
    [InlineData("Stop-GesGraph ([string][char]0x1b + '[31m')")]
    [InlineData("Stop-GesGraph \"a`nb\"")]
    [InlineData("Stop-GesGraph ([char]::ConvertFromUtf32(0x1F600))")]
    [InlineData("Stop-GesGraph ('x' * 65)")]
    [InlineData("Stop-GesGraph ''")]
    [InlineData("Stop-GesGraph $null")]
    [InlineData("Stop-GesGraph -Name $null")]
    [InlineData("Stop-GesGraph -Name @()")]
    [InlineData("Stop-GesGraph -GraphId $null")]
    [InlineData("Stop-GesGraph -GraphId ''")]
    [InlineData("Stop-GesGraph -GraphId 'a/../b'")]
    [InlineData("Stop-GesGraph -GraphId '..'")]
    [InlineData("Stop-GesGraph -GraphId ('1' * 65)")]
    [InlineData("Stop-GesGraph -InputObject $null")]
    [InlineData("Stop-GesGraph -InputObject @()")]
    [InlineData("$null | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Tags = @(1, 2) } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Name = ''; Id = '' } | Stop-GesGraph")]
    [InlineData("Stop-GesGraph fraud_demo -ThrottleLimit 0")]
    [InlineData("Stop-GesGraph fraud_demo -TimeoutSec 0")]
    [InlineData("Get-GesGraph $null")]
    [InlineData("Get-GesGraph ''")]
    [InlineData("Get-GesGraph -GraphId $null")]
    [InlineData("Get-GesGraph -GraphId @()")]
    [InlineData("Get-GesGraph -Id ([string[]]@()) -Status Stopped")]
    [InlineData("Get-GesGraph 'a['")]
    [InlineData("Get-GesGraph -Status '['")]
    [InlineData("Stop-GesGraph 'a['")]
    [InlineData("Get-GesGraph -InputObject $null")]
    [InlineData("Get-GesGraph -Status ''")]
    [InlineData("Get-GesJob -JobId ''")]
    [InlineData("Get-GesJob -JobId 'a/b'")]
    [InlineData("Get-GesJob $null")]
    [InlineData("Get-GesJob @()")]
    [InlineData("Get-GesJob -JobId $null")]
    [InlineData("Get-GesJob -JobId @()")]
    [InlineData("Get-GesJob -GraphId $null")]
    [InlineData("Get-GesJob -GraphId ' '")]
    [InlineData("Get-GesJob -GraphName $null")]
    [InlineData("Get-GesJob -GraphName @()")]
    [InlineData("Get-GesJob -GraphName 'a['")]
    [InlineData("Get-GesJob job-1 -GraphName ''")]
    [InlineData("Get-GesJob job-1 -GraphId '../x'")]
    [InlineData("Get-GesJob -Status $null")]
    [InlineData("Get-GesJob -Status @()")]
    [InlineData("'a b' | Get-GesJob")]
    [InlineData("Wait-GesJob $null")]
    [InlineData("Wait-GesJob ''")]
    [InlineData("Wait-GesJob @()")]
    [InlineData("Wait-GesJob '../x'")]
    [InlineData("Wait-GesJob -JobId '../x'")]
    [InlineData("Wait-GesJob -JobId @()")]
    [InlineData("Wait-GesJob job-1 -GraphId ''")]
    [InlineData("Wait-GesJob job-1 -GraphId $null")]
    [InlineData("Wait-GesJob job-1 -GraphId 'a/b'")]
    [InlineData("Get-GesGraph ' '")]
    [InlineData("Get-GesGraph -Name @()")]
    [InlineData("Get-GesGraph -GraphId \"`t\"")]
    [InlineData("Get-GesGraph @()")]
    [InlineData("Get-GesGraph -Status @()")]
    [InlineData("'' | Get-GesGraph")]
    [InlineData(", @() | Get-GesGraph")]
    [InlineData("[pscustomobject]@{ GraphId = 'a/../b' } | Get-GesGraph")]
    [InlineData("[pscustomobject]@{ GraphId = @('a', 'b') } | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ GraphName = @{ a = 1 } } | Stop-GesGraph")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId ''")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId $null")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId '../x'")]
    public void Bad_input_is_one_error_before_anything_is_sent(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        var result = Run(command);
        Assert.NotNull(result.Error);
        Assert.Empty(result.Output);
        Assert.Empty(Server.Requests);
        Assert.DoesNotContain(result.Error.ToString(), char.IsControl);
    }

    [Theory]
    [InlineData("Stop-GesGraph -Name fraud_demo, $null")]
    [InlineData("Stop-GesGraph -Name '', fraud_demo")]
    [InlineData("Stop-GesGraph -GraphId $id, $null")]
    [InlineData("Stop-GesGraph -GraphId '../x', $id")]
    [InlineData("'fraud_demo', '' | Stop-GesGraph")]
    [InlineData("5, 'fraud_demo' | Stop-GesGraph")]
    [InlineData("Stop-GesGraph @('fraud_demo', [datetime]::Now)")]
    public void One_that_cannot_be_a_graph_does_not_keep_the_others_from_being_stopped(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        var result = Run(command);
        _ = result.Error;
        Assert.Equal(IdOf("fraud_demo"), Assert.Single(result.Jobs).GraphId);
    }

    [Fact]
    public void A_typo_never_means_every_graph()
    {
        Assert.Equal("InputMissing", Run("Get-GesGraph @($typo) | Stop-GesGraph").ErrorId);
        Assert.Equal("InputMissing", Run("Get-GesGraph -Name $typo | Stop-GesGraph").ErrorId);
        Assert.Equal("InputMissing", Run("Get-GesGraph -GraphId $typo.GraphId | Stop-GesGraph").ErrorId);
        Assert.NotNull(Run("Get-GesGraph $typo | Stop-GesGraph").Error);
        Assert.NotNull(Run("$typo | Get-GesGraph | Stop-GesGraph").Error);
        Run("@() | Get-GesGraph | Stop-GesGraph").ShouldSucceed();
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_name_that_matches_nothing_is_an_error_and_a_wildcard_is_not()
    {
        var result = Run("Stop-GesGraph nosuch");
        Assert.Equal("GraphNotFound", result.ErrorId);
        Assert.Equal("nosuch", result.Error.TargetObject);
        Assert.Empty(Run("Stop-GesGraph nosuch*").ShouldSucceed().Output);
        Assert.Empty(Changes);
    }

    [Fact]
    public void A_shared_name_is_an_error_that_lists_the_ids()
    {
        Server.Graphs.Add(new GraphSpec { Id = "twin-1", Name = "twin" });
        Server.Graphs.Add(new GraphSpec { Id = "twin-2", Name = "twin" });
        var error = Run("Stop-GesGraph twin").Error;
        Assert.Contains("twin-1, twin-2", error.Exception.Message);
        Assert.Contains("-GraphId", error.ErrorDetails.RecommendedAction);
        Assert.Empty(Changes);
        Assert.Equal(2, Run("Stop-GesGraph twin*").ShouldSucceed().Jobs.Count);
    }

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo, fraud_demo, fraud*")]
    [InlineData("'fraud_demo', 'fraud_demo' | Stop-GesGraph")]
    [InlineData("$id, $id.ToUpper() | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Stop-GesGraph")]
    [InlineData("(Get-GesGraph fraud_demo), (Get-GesGraph -GraphId $id) | Stop-GesGraph")]
    [InlineData("[pscustomobject]@{ Name = 'fraud_demo' }, [pscustomobject]@{ Id = $id } | Stop-GesGraph")]
    public void The_same_graph_twice_is_changed_once(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Single(Changes);
    }

    [Fact]
    public void Names_cost_one_walk_of_the_list_and_ids_none()
    {
        Run("'fraud_demo', 'social_net', 'nightly_*' | Stop-GesGraph").ShouldSucceed();
        Assert.Single(Server.Requests, request => request.Method == "GET");
        Server.ClearRequests();
        Session.Set("id", IdOf("aml_prod"));
        Run("Stop-GesGraph -GraphId $id").ShouldSucceed();
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void Graphs_are_found_by_name_id_object_and_status()
    {
        Session.Set("id", IdOf("aml_prod"));
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
        Assert.Equal(["dev_recommend", "dev_import"], Run("Get-GesGraph dev_*").Graphs.Select(graph => graph.Name));
        Assert.Equal("aml_prod", Assert.Single(Run("Get-GesGraph -GraphId $id").Graphs).Name);
        Assert.Equal("aml_prod", Assert.Single(Run("Get-GesGraph aml_prod | Get-GesGraph").Graphs).Name);
        Assert.Equal(["dev_recommend"], Run("Get-GesGraph -Status stopped").Graphs.Select(graph => graph.Name));
        Assert.Equal(["dev_import", "broken_graph"], Run("Get-GesGraph -Status Import*, Faulty").Graphs.Select(graph => graph.Name));
    }

    [Fact]
    public void An_error_about_a_graph_that_a_pattern_found_names_the_graph()
    {
        var error = Run("Stop-GesGraph broken_*").Error;
        Assert.Equal("broken_graph", Assert.IsType<GesGraph>(error.TargetObject).Name);
    }

    [Fact]
    public void Patterns_match_alike_in_every_culture()
    {
        Session.Set("before", Thread.CurrentThread.CurrentCulture);
        Assert.Equal(
            ["dev_import"],
            Run("[cultureinfo]::CurrentCulture = 'tr-TR'; Get-GesGraph DEV_IMP* -Status IMPORTING").Graphs.Select(graph => graph.Name));
    }

    [Fact]
    public void A_list_of_many_pages_is_complete()
    {
        for (var i = 0; i < 250; i++)
        {
            Server.Graphs.Add(new GraphSpec { Id = $"more-{i}", Name = $"more_{i}" });
        }

        Assert.Equal(258, Run("Get-GesGraph").ShouldSucceed().Graphs.Select(graph => graph.Id).Distinct().Count());
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public void An_id_that_GES_does_not_know_is_an_error_for_that_one_alone()
    {
        Session.Set("id", IdOf("aml_prod"));
        var result = Run("Get-GesGraph -GraphId 11111111-2222-3333-4444-555555555555, $id");
        Assert.Equal("GraphNotFound", result.ErrorId);
        Assert.Equal("11111111-2222-3333-4444-555555555555", result.Error.TargetObject);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Single(result.Graphs);
    }
}
