using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Get-GesBackup.</summary>
public class BackupListTests : BackupRegionTest
{
    [Fact]
    public void All_backups_are_listed_with_one_request()
    {
        AddOrphan();
        Assert.Equal([Newest, Failed, Older, OfFraud, "orphan-1"], Ids(Run("Get-GesBackup").ShouldSucceed()));
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("Get-GesBackup fraud_demo")]
    [InlineData("Get-GesBackup -GraphName FRAUD_demo")]
    [InlineData("Get-GesBackup -GraphName fraud*")]
    [InlineData("'fraud_demo' | Get-GesBackup")]
    [InlineData("Get-GesBackup -GraphId $id")]
    [InlineData("Get-GesGraph fraud_demo | Get-GesBackup")]
    [InlineData("[pscustomobject]@{ GraphId = $id } | Get-GesBackup")]
    [InlineData("@{ GraphName = 'fraud_demo' } | Get-GesBackup")]
    [InlineData("Get-GesBackup -BackupId $backup")]
    [InlineData("Get-GesBackup -BackupId $backup -GraphId $id")]
    [InlineData("[pscustomobject]@{ BackupId = $backup; GraphId = $id } | Get-GesBackup")]
    [InlineData("[pscustomobject]@{ BackupId = $backup } | Get-GesBackup")]
    [InlineData("Get-GesBackup | Where-Object GraphName -eq fraud_demo | Get-GesBackup")]
    [InlineData("Get-GesBackup -Status succ* | Where-Object GraphName -eq fraud_demo")]
    public void A_backup_is_found_by_its_graph_and_by_its_id(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Session.Set("backup", OfFraud);
        Assert.Equal([OfFraud], Ids(Run(command).ShouldSucceed()));
    }

    [Theory]
    [InlineData("-Status success", Newest, Older)]
    [InlineData("-Status Failed", Failed)]
    [InlineData("-Status Failed, Success -Method auto")]
    [InlineData("-Method MANUAL -Status Success", Newest, Older)]
    public void States_and_methods_pick(string parameters, params string[] expected) =>
        Assert.Equal(expected, Ids(Run($"Get-GesBackup -GraphName dev_recommend {parameters}").ShouldSucceed()));

    [Theory]
    [InlineData("-Status Sucess", "StatusInvalid", "Did you mean Success?")]
    [InlineData("-Method manuel", "BackupMethodInvalid", "Did you mean Manual?")]
    [InlineData("-Method ''", "InputMissing", "-Method must not be empty.")]
    [InlineData("-Status $null", "InputMissing", "-Status must not be empty.")]
    [InlineData("-BackupId '../x'", "IdInvalid", "is not the id of a backup")]
    [InlineData("-BackupId ''", "InputMissing", "-BackupId must not be empty.")]
    [InlineData("-BackupId b -GraphId ''", "InputMissing", "-GraphId must not be empty.")]
    [InlineData("-GraphName ''", "InputMissing", "-GraphName must not be empty.")]
    [InlineData("-GraphId $null", "InputMissing", "-GraphId must not be empty.")]
    [InlineData("-InputObject @()", "InputMissing", "-InputObject must not be empty.")]
    [InlineData("-InputObject ([pscustomobject]@{ BackupId = '../x'; GraphId = 'g' })", "IdInvalid", "is not the id of a backup")]
    public void Bad_input_is_one_error_before_anything_is_sent(string parameters, string id, string text)
    {
        var result = Run($"Get-GesBackup {parameters}");
        Assert.Equal(id, result.ErrorId);
        Assert.Contains(text, result.Error.ToString());
        Assert.Empty(Server.Requests);
        Assert.Empty(Run($"Get-GesBackup {parameters} -ErrorAction Stop\n'the next line'").Output);
    }

    [Fact]
    public void Backups_of_a_deleted_graph_are_found_by_its_name_and_its_id()
    {
        AddOrphan();
        Assert.Equal(["orphan-1"], Ids(Run("Get-GesBackup -GraphName old_trial").ShouldSucceed()));
        Assert.Equal(["orphan-1"], Ids(Run("Get-GesBackup -GraphId gone-graph").ShouldSucceed()));

        Server.Faults.Add(new FaultRule
        {
            Path = "/gone-graph/backups",
            Answer = new(400, Body: """{"error_code":"GES.7000","error_msg":"The graph does not exist."}"""),
        });
        Assert.Equal(["orphan-1"], Ids(Run("Get-GesBackup -GraphId gone-graph").ShouldSucceed()));
        Assert.Equal("Deleted", Assert.IsType<GesBackup>(Run("Get-GesBackup -BackupId orphan-1").Output.Single()).GraphStatus);
    }

    [Theory]
    [InlineData("Get-GesBackup -GraphName social_net")]
    [InlineData("Get-GesBackup -GraphName nosuch*")]
    public void A_graph_without_backups_has_none_and_is_no_error(string command) => Assert.Empty(Run(command).ShouldSucceed().Output);

    [Theory]
    [InlineData("Get-GesBackup -GraphName nosuch", "GraphNotFound")]
    [InlineData("Get-GesBackup -BackupId nosuch", "BackupNotFound")]
    [InlineData("Get-GesBackup -BackupId $backup -GraphId $other", "BackupNotFound")]
    public void What_is_not_there_is_an_error_and_the_others_are_read(string command, string id)
    {
        Session.Set("backup", OfFraud);
        Session.Set("other", IdOf("social_net"));
        Assert.Equal(id, Run(command).ErrorId);
        var mixed = Run($"[pscustomobject]@{{ BackupId = 'nosuch' }}, 'fraud_demo' | Get-GesBackup");
        Assert.Equal(("BackupNotFound", OfFraud), (mixed.ErrorId, Assert.Single(Ids(mixed))));
    }

    [Fact]
    public void Names_cost_one_walk_of_the_backups()
    {
        Run("'fraud_demo', 'dev_recommend', 'fraud_demo' | Get-GesBackup").ShouldSucceed();
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void A_job_of_a_backup_means_the_backup_as_it_is_now_and_any_other_job_its_graph()
    {
        var made = Assert.IsType<GesBackup>(Run($"New-GesBackup fraud_demo {Wait} | Get-GesBackup").ShouldSucceed().Output.Single());
        Assert.Equal(("Success", "Manual"), (made.Status, made.Method));
        Assert.Equal(2, Run("Get-GesJob -GraphName fraud_demo | Select-First | Get-GesBackup").ShouldSucceed().Output.Count);
    }

    [Fact]
    public async Task Several_connections_are_listed_and_a_graph_is_looked_for_in_all_of_them()
    {
        await using var other = await GesPowerShell.Simulator.SimulatorServer.StartAsync(
            new() { TimeScale = 600, ProjectId = "0e1f2a3b4c5d4e6f8a9b0c1d2e3f4a5b", Graphs = 0 }, TestContext.Current.CancellationToken);
        other.Backups.Add(new() { Id = "elsewhere", GraphId = "g-elsewhere", GraphName = "fraud_demo" });
        Session.Set("one", Run("Get-GesConnection").Output.Single());
        Session.ConnectTo(other);
        Session.Set("two", Run("Get-GesConnection").Output.Single());
        Assert.Equal([OfFraud, "elsewhere"], Ids(Run("Get-GesBackup fraud_demo -Connection $one, $two").ShouldSucceed()));
        Assert.Equal(["elsewhere"], Ids(Run("Get-GesBackup -GraphId g-elsewhere -Connection $one, $two").ShouldSucceed()));
        Assert.Equal(["elsewhere"], Ids(Run("Get-GesBackup -BackupId elsewhere -Connection $one, $two").ShouldSucceed()));
        Assert.Equal(5, Ids(Run("Get-GesBackup -Connection $one, $two").ShouldSucceed()).Count);
    }

    [Theory]
    [InlineData("Get-GesBackup -Method ", "Auto Import Manual")]
    [InlineData("Get-GesBackup -Status ", "BackingUp Failed Success")]
    [InlineData("Get-GesBackup -BackupId 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04", OfFraud)]
    [InlineData("Remove-GesBackup -GraphId $id -BackupId ", OfFraud)]
    [InlineData("Get-GesBackup fr", "fraud_demo")]
    public void Tab_completes(string line, string expected)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Assert.Equal(expected.Split(' '), Session.Complete(line).Order());
    }
}
