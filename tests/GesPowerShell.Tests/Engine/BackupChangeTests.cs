using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>New-, Remove-, Export- and Import-GesBackup.</summary>
public class BackupChangeTests : BackupRegionTest
{
    [Theory]
    [InlineData("New-GesBackup fraud_demo")]
    [InlineData("Get-GesGraph fraud_demo | New-GesBackup")]
    [InlineData("Get-GesBackup fraud_demo | New-GesBackup")]
    [InlineData("New-GesBackup -GraphId $id, $id")]
    public void A_backup_is_made_of_each_graph_once_and_its_job_says_which_it_is(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        var job = Assert.Single(Run($"{command} {Wait}").Jobs);
        Assert.Equal(("CreateBackup", "Success", "fraud_demo"), (job.Operation, job.Status, job.GraphName ?? "fraud_demo"));
        Assert.Equal(BackupCode.Success, Server.Backups.All.Single(backup => backup.Id == job.BackupId).Status);
        Assert.Single(Sent);
    }

    [Theory]
    [InlineData("Get-GesBackup -BackupId $backup | Remove-GesBackup")]
    [InlineData("Remove-GesBackup $backup")]
    [InlineData("Remove-GesBackup -BackupId $backup -GraphId $id")]
    [InlineData("[pscustomobject]@{ BackupId = $backup; GraphId = $id } | Remove-GesBackup")]
    [InlineData("@{ BackupId = $backup }, $backup | Remove-GesBackup")]
    public void A_backup_is_deleted_once_and_nothing_is_written(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Session.Set("backup", OfFraud);
        Assert.Empty(Run($"{command} -Confirm:$false").ShouldSucceed().Output);
        Assert.Equal([Newest, Failed, Older], BackupIds);
        Assert.Single(Sent);
    }

    [Theory]
    [InlineData(Newest, "", false)]
    [InlineData(Newest, "-WhatIf", false)]
    [InlineData(OfFraud, "", true)]
    public void A_row_whose_name_is_of_another_backup_than_its_id_deletes_none(string named, string switches, bool isDeleted)
    {
        Session.Set("named", named);
        Session.Set("row", new System.Collections.Hashtable { ["BackupId"] = OfFraud, ["GraphId"] = IdOf("fraud_demo") });
        Run("$row.Name = (Get-GesBackup -BackupId $named).Name").ShouldSucceed();
        var result = Run($"[pscustomobject]$row | Remove-GesBackup {switches} -Confirm:$false");
        Assert.Equal(isDeleted ? [] : ["NameMismatch"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(!isDeleted, BackupIds.Contains(OfFraud));
    }

    [Fact]
    public void The_backup_that_a_job_made_is_exported_and_another_job_is_refused()
    {
        var result = Run($"New-GesBackup fraud_demo {Wait} | Export-GesBackup -ExportPath bucket/new {Wait}");
        var job = Assert.Single(result.ShouldSucceed().Jobs);
        Assert.Equal(("ExportBackup", "Success"), (job.Operation, job.Status));
        Assert.NotNull(job.BackupId);
        Server.ClearRequests();
        const string OfJobs = "Get-GesJob -GraphName fraud_demo -Status Success";
        Assert.NotEmpty(Run(OfJobs + " | Export-GesBackup -ExportPath { \"bucket/$($_.JobId)\" }").Errors);
        Assert.Empty(Sent);
    }

    [Fact]
    public void The_last_backup_of_a_deleted_graph_can_be_deleted_too()
    {
        AddOrphan();
        Run("Get-GesBackup -GraphName old_trial | Remove-GesBackup -Confirm:$false").ShouldSucceed();
        Assert.DoesNotContain("orphan-1", BackupIds);
    }

    [Theory]
    [InlineData("Remove-GesBackup nosuch")]
    [InlineData("Remove-GesBackup nosuch -GraphId $id")]
    public void An_id_that_never_existed_is_an_error_and_the_others_go(string command)
    {
        Session.Set("id", IdOf("dev_recommend"));
        Assert.Equal("BackupNotFound", Run($"{command} -Confirm:$false").ErrorId);
        var result = Run($"Remove-GesBackup nosuch, {Older} -GraphId $id -Confirm:$false");
        Assert.Equal("BackupNotFound", result.ErrorId);
        Assert.DoesNotContain(Older, BackupIds);
    }

    [Fact]
    public void A_backup_that_our_own_lost_request_deleted_is_no_error()
    {
        Server.Faults.Add(new FaultRule { Operation = "DeleteBackup2", Nth = 1, DropAfter = new() });
        Run($"Remove-GesBackup {OfFraud} -GraphId {IdOf("fraud_demo")} -Confirm:$false").ShouldSucceed();
        Assert.DoesNotContain(OfFraud, BackupIds);
        Assert.Single(Sent);
    }

    /// <summary>
    /// The list of backups cannot be read after the lost response, so the request is sent again. GES refuses it because the first request
    /// was executed.
    /// </summary>
    [Fact]
    public void A_second_request_that_finds_the_backup_deleted_by_the_first_is_no_error()
    {
        Server.Faults.Add(
            new FaultRule { Operation = "DeleteBackup2", Nth = 1, DropAfter = new() },
            new FaultRule { Operation = "ListBackups2", Answer = new(500) });
        Run($"Remove-GesBackup {OfFraud} -GraphId {IdOf("fraud_demo")} -Confirm:$false").ShouldSucceed();
        Assert.DoesNotContain(OfFraud, BackupIds);
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public void A_deletion_asks_and_names_the_backup_and_its_graph()
    {
        Session.Host.Answers.Enqueue(2);
        Run("$b = Get-GesBackup fraud_demo; $ConfirmPreference = 'High'; $b | Remove-GesBackup").ShouldSucceed();
        var question = Assert.Single(Session.Host.Questions);
        Assert.Contains(OfFraud, question);
        Assert.Contains("of graph fraud_demo", question);
        Assert.Contains("for good", question);
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("New-GesBackup fraud_demo")]
    [InlineData("$b | Remove-GesBackup")]
    [InlineData("$b | Export-GesBackup -ExportPath bucket/x")]
    [InlineData("Import-GesBackup fraud_demo -ImportPath bucket/x")]
    public void WhatIf_names_it_and_sends_nothing(string command)
    {
        Run("$b = Get-GesBackup fraud_demo");
        Assert.Empty(Run($"{command} -WhatIf").ShouldSucceed().Output);
        Assert.Contains(Session.Host.Shown, line => line.Contains("fraud_demo", StringComparison.Ordinal));
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_backup_goes_to_OBS_and_comes_back_as_a_new_one()
    {
        var export = Assert.Single(
            Run($"Get-GesBackup fraud_demo | Export-GesBackup -ExportPath bucket/nightly {Wait}").ShouldSucceed().Jobs);
        Assert.Equal(("ExportBackup", "Success", OfFraud), (export.Operation, export.Status, export.BackupId));
        var import = Assert.Single(Run($"Import-GesBackup fraud_demo -ImportPath bucket/nightly {Wait}").ShouldSucceed().Jobs);
        Assert.Equal(("ImportBackup", "Success"), (import.Operation, import.Status));
        Assert.Equal([840, 840], Server.Backups.All.Where(backup => backup.GraphId == IdOf("fraud_demo")).Select(backup => backup.Size));
    }

    [Theory]
    [InlineData("Get-GesBackup -GraphName fraud_demo, social_net | Export-GesBackup -ExportPath { \"bucket/$($_.BackupId)\" }")]
    [InlineData(
        "Get-GesBackup -GraphName fraud_demo, social_net "
            + "| ForEach-Object { "
            + "[pscustomobject]@{ BackupId = $_.BackupId; GraphId = $_.GraphId; ExportPath = 'bucket/' + $_.BackupId } } "
            + "| Export-GesBackup")]
    [InlineData("Export-GesBackup $first, second -ExportPath { \"bucket/$($_.BackupId)\" }")]
    [InlineData("Export-GesBackup -BackupId $first, second -ExportPath { \"bucket/$($_.GraphName)\" }")]
    [InlineData("$first, 'second' | Export-GesBackup -ExportPath { \"bucket/$($_.GraphName)\" }")]
    [InlineData("@{ BackupId = $first; GraphId = $id } | Export-GesBackup -ExportPath { \"bucket/$($_.BackupId)\" }; "
        + "Export-GesBackup second -ExportPath b/x")]
    public void Each_backup_takes_its_own_path_from_a_script_block_or_a_property(string command)
    {
        Session.Set("first", OfFraud);
        Session.Set("id", IdOf("fraud_demo"));
        Server.Backups.Add(new BackupSpec { Id = "second", GraphId = IdOf("social_net") });
        Assert.Equal([OfFraud, "second"], Run(command).ShouldSucceed().Jobs.Select(job => job.BackupId));
        Assert.Equal(2, Sent.Count);
    }

    [Theory]
    [InlineData("Get-GesBackup -Status Success | Export-GesBackup -ExportPath bucket/x", "ExportPathShared")]
    [InlineData("Export-GesBackup (Get-GesBackup dev_recommend) -ExportPath bucket/x/", "ExportPathShared")]
    [InlineData("Get-GesBackup -Status Success | Export-GesBackup -ExportPath { 'bucket/x' }", "ExportPathShared")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath { throw 'no' }", "ExportPathFailed")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath { 'a', 'b' }", "ExportPathFailed")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath { $null }", "InputMissing")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup", "InputMissing")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath $null", "InputMissing")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath '/bucket/x'", "ObsPathInvalid")]
    [InlineData("Get-GesBackup fraud_demo | Export-GesBackup -ExportPath 'obs://bucket'", "ObsPathInvalid")]
    [InlineData("Import-GesBackup fraud_demo -ImportPath ''", "InputMissing")]
    [InlineData("Import-GesBackup fraud_demo -ImportPath 'a b'", "ObsPathInvalid")]
    [InlineData("Remove-GesBackup '../x'", "IdInvalid")]
    [InlineData("Remove-GesBackup @()", "InputMissing")]
    [InlineData("Remove-GesBackup b -GraphId ''", "InputMissing")]
    [InlineData("Get-GesGraph fraud_demo | Remove-GesBackup", "WrongKindOfObject")]
    [InlineData("Get-GesJob -GraphName fraud_demo | Select-First | Remove-GesBackup", "WrongKindOfObject")]
    public void Bad_input_sends_nothing(string command, string id)
    {
        Server.Graphs.Change(IdOf("dev_recommend"), graph => graph with { DataStoreVersion = "2.4.6" });
        Assert.Equal(id, Run($"{command} -Confirm:$false").ErrorId);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_backup_of_another_project_is_refused()
    {
        var backup = new GesBackup { BackupId = OfFraud, GraphId = IdOf("fraud_demo"), ProjectId = "0e1f2a3b4c5d4e6f8a9b0c1d2e3f4a5b" };
        foreach (var command in (string[])["Remove-GesBackup", "Export-GesBackup -ExportPath b/x", "New-GesBackup"])
        {
            Assert.Equal("ObjectOfOtherProject", Session.Run($"$input | {command} -Confirm:$false", backup).ErrorId);
        }

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void One_graph_that_cannot_be_backed_up_does_not_stop_the_others()
    {
        var result = Run($"New-GesBackup fraud_demo, dev_recommend, social_net {Wait}");
        Assert.Equal(("GraphBusy", 2), (result.ErrorId, result.Jobs.Count));
        Assert.Equal("dev_recommend", result.Error.TargetObject);
    }
}
