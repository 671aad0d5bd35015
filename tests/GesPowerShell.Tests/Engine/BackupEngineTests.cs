using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Backups of a graph whose engine is too old to export backups or to give links to their files.</summary>
public sealed class BackupEngineTests : BackupRegionTest
{
    private const string Save = "Save-GesBackup -Path ([IO.Path]::GetTempPath())";
    private const string Export = "Export-GesBackup -ExportPath bucket/x";

    [Theory]
    [InlineData("2.3.15", "Get-GesBackup fraud_demo | " + Export)]
    [InlineData("2.3.15", "$id | " + Export)]
    [InlineData("2.3.15", "$id | " + Export + " -WhatIf")]
    [InlineData("2.4.2", "Get-GesBackup fraud_demo | " + Save)]
    [InlineData("2.4.2", "$id | " + Save + " -WhatIf")]
    [InlineData("2.4.2", "$b = Get-GesBackup fraud_demo; "
        + "@{ BackupId = $b.BackupId; GraphId = $b.GraphId; Version = $b.Version } | " + Save)]
    public void An_engine_that_is_too_old_is_said_before_anything_is_sent(string version, string command)
    {
        SetVersion(version);
        var error = Run($"$id = '{OfFraud}'; {command}").Error;
        Assert.StartsWith("EngineTooOld,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"'fraud_demo' cannot do this: its engine has version {version}", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Sent);
        Assert.DoesNotContain(Server.Requests, request => request.Operation == "ShowBackupDownloadLink");
    }

    [Theory]
    [InlineData("2.3.16", Export)]
    [InlineData("2.4.3", Save + " -WhatIf")]
    public void The_first_engine_that_can_is_new_enough(string version, string command)
    {
        SetVersion(version);
        Run($"Get-GesBackup fraud_demo | {command}").ShouldSucceed();
    }

    [Fact]
    public void A_backup_of_a_graph_that_was_upgraded_since_is_exported()
    {
        SetVersion("2.3.15");
        Session.Set("backup", Assert.Single(Run("Get-GesBackup fraud_demo").ShouldSucceed().Output));
        SetVersion("2.4.6");
        Assert.Equal(OfFraud, Assert.Single(Run("$backup | " + Export).ShouldSucceed().Jobs).BackupId);
    }

    [Fact]
    public void Several_backups_of_one_old_graph_are_an_error_each_and_one_read_of_the_graph()
    {
        SetVersion("2.3.15");
        Server.Backups.Add(new() { Id = "second", GraphId = IdOf("fraud_demo") });
        var result = Run("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath { \"b/$($_.BackupId)\" }");
        Assert.Equal(2, result.Errors.Count(error => error.FullyQualifiedErrorId.StartsWith("EngineTooOld,", StringComparison.Ordinal)));
        Assert.Single(Server.Requests, request => request.Operation == "ShowGraph2");
    }

    [Fact]
    public void Where_the_graph_cannot_be_read_GES_decides()
    {
        SetVersion("2.3.15");
        Session.Set("backup", Assert.Single(Run("Get-GesBackup fraud_demo").ShouldSucceed().Output));
        SetVersion("2.4.6");
        Server.Faults.Add(new FaultRule { Method = "GET", Path = $"/graphs/{IdOf("fraud_demo")}$", Answer = new(403, Body: NotPermitted) });
        var result = Run("$backup | " + Save + " -WhatIf -Verbose").ShouldSucceed();
        Assert.Contains(result.Verbose, line => line.Contains("GES alone checks the version of its engine", StringComparison.Ordinal));
    }

    /// <summary>Without the version of the engine GES refuses the request, and there is no job to look at.</summary>
    [Fact]
    public void The_refusal_of_GES_leads_to_the_engine_and_not_to_a_job()
    {
        SetVersion("2.3.15");
        var error = Run($"Export-GesBackup -BackupId {OfFraud} -GraphId {IdOf("fraud_demo")} -ExportPath b/x").Error;
        Assert.Equal("GES.7009", ((GesException)error.Exception).ErrorCode);
        Assert.Contains("Get-GesGraph", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Job", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    private void SetVersion(string version) =>
        Server.Graphs.Change(IdOf("fraud_demo"), graph => graph with { DataStoreVersion = version });
}
