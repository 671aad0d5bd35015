using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

public class RemoveGraphTests : RegionTest
{
    private string Id => IdOf("nightly_risk");

    [Theory]
    [InlineData("", "keep_backup=true", "delete_eip=false", 3)]
    [InlineData("-RemoveBackup", "keep_backup=false", "delete_eip=false", 0)]
    [InlineData("-ReleasePublicIp", "keep_backup=true", "delete_eip=true", 3)]
    public void Backups_and_public_IP_stay_unless_the_user_says_otherwise(string switches, string backups, string publicIp, int kept)
    {
        var id = Id;
        foreach (var method in (string[])["auto", "auto", "manual", "manual", "manual"])
        {
            Server.Backups.Add(
                new BackupSpec { Id = Guid.NewGuid().ToString(), GraphId = id, GraphName = "nightly_risk", Method = method });
        }

        var job = Assert.Single(Run($"Remove-GesGraph nightly_risk {switches} -Confirm:$false {Wait}").ShouldSucceed().Jobs);
        Assert.Equal(("Delete", "Success", id), (job.Operation, job.Status, job.GraphId));
        var request = Assert.Single(Server.Requests, entry => entry.Method == "DELETE");
        Assert.Contains(backups, request.Path);
        Assert.Contains(publicIp, request.Path);
        Assert.DoesNotContain(Server.Graphs.All, graph => graph.Id == id);
        Assert.Equal(kept, Server.Backups.All.Count(backup => backup.GraphId == id));
    }

    [Theory]
    [InlineData("300")]
    [InlineData("303")]
    [InlineData("800")]
    [InlineData("900")]
    public void A_graph_that_can_do_nothing_else_can_be_deleted(string status)
    {
        Server.Graphs.SetStatus(Id, status);
        Assert.Equal("Success", Assert.Single(Run($"Remove-GesGraph nightly_risk -Confirm:$false {Wait}").ShouldSucceed().Jobs).Status);
    }

    /// <summary>Cells of a file that was sorted by one column belong to two graphs.</summary>
    [Theory]
    [InlineData("Remove-GesGraph", "[pscustomobject]@{ Name = 'dev_recommend'; GraphId = $id }", "")]
    [InlineData("Remove-GesGraph", "@{ GraphName = 'dev_recommend'; Id = $id }", "-WhatIf")]
    [InlineData("Clear-GesGraphData", "[pscustomobject]@{ Name = 'dev_recommend'; GraphId = $id }", "")]
    [InlineData("Resize-GesGraph -Size 10M", "[pscustomobject]@{ Name = 'dev_recommend'; GraphId = $id }", "")]
    public void A_row_whose_name_is_of_another_graph_than_its_id_changes_none(string command, string row, string switches)
    {
        Session.Set("id", Id);
        var result = Run($"{row} | {command} {switches} -Confirm:$false");
        Assert.Equal("NameMismatch", result.ErrorId);
        Assert.Contains("dev_recommend", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nightly_risk", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("GET", Assert.Single(Server.Requests).Method);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Name = 'nightly_risk'; GraphId = $id }", 1)]
    [InlineData("[pscustomobject]@{ GraphId = $id }", 0)]
    [InlineData("(Get-GesGraph nightly_risk)", 0)]
    public void A_graph_is_read_before_its_deletion_where_a_row_has_its_name_and_its_id(string input, int reads)
    {
        Session.Set("id", Id);
        Run($"$graph = {input}").ShouldSucceed();
        Server.ClearRequests();
        Assert.Equal("Delete", Assert.Single(Run("$graph | Remove-GesGraph -Confirm:$false").ShouldSucceed().Jobs).Operation);
        Assert.Equal([.. Enumerable.Repeat("GET", reads), "DELETE"], Server.Requests.Select(entry => entry.Method));
    }

    [Fact]
    public void A_deletion_whose_answer_is_lost_is_taken_over_or_done_and_nothing_else_is_deleted()
    {
        Server.Faults.Add(new FaultRule { Method = "DELETE", Nth = 1, DropAfter = new() });
        Assert.Equal("Success", Assert.Single(Run($"Remove-GesGraph nightly_risk -Confirm:$false {Wait}").ShouldSucceed().Jobs).Status);
        Assert.Equal(7, Server.Graphs.Count);
    }

    [Fact]
    public void An_id_that_no_graph_has_is_an_error_and_the_others_are_deleted()
    {
        Session.Set("id", Id);
        var result = Run($"Remove-GesGraph -GraphId 11111111-2222-3333-4444-555555555555, $id -Confirm:$false {Wait}");
        Assert.Equal("GraphNotFound", result.ErrorId);
        Assert.Equal("11111111-2222-3333-4444-555555555555", result.Error.TargetObject);
        Assert.Equal("Success", Assert.Single(result.Jobs).Status);
    }

    [Fact]
    public void A_question_that_cannot_be_asked_deletes_nothing()
    {
        Assert.Equal("ConfirmationImpossible", Run("$ConfirmPreference = 'High'; Remove-GesGraph nightly_risk").ErrorId);
        Assert.Equal(8, Server.Graphs.Count);
    }

    [Fact]
    public void A_deletion_that_takes_longer_than_the_time_goes_on()
    {
        Server.Faults.Add(new FaultRule { Method = "GET", Path = "/graphs/", Answer = new(503) });
        Session.Set("id", Id);
        var result = Run("Remove-GesGraph -GraphId $id -Confirm:$false -Wait -TimeoutSec 1 -PollIntervalSec 0.1");
        Assert.Equal("WaitTimedOut", result.ErrorId);
        Assert.Single(result.Jobs);
    }
}
