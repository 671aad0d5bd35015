using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Tasks of a graph, such as an import, whose response was lost.</summary>
public class LostTaskTests : RegionTest
{
    /// <summary>A task still runs when it is reconciled. A task that has ended would have to be searched for a minute.</summary>
    protected override SimulatorOptions Options => new() { TimeScale = 40 };

    /// <summary>For example, a second import creates each edge twice.</summary>
    [Theory]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv", "/import-graph$")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath b/x", "/export-graph$")]
    [InlineData("Clear-GesGraphData fraud_demo -Confirm:$false", "/clear-graph")]
    public void A_request_whose_answer_was_lost_is_found_and_not_sent_again(string command, string path)
    {
        Server.Faults.Add(new FaultRule { Method = "POST", Path = path, Nth = 1, DropAfter = new() });
        var job = Assert.Single(Run($"{command} {Wait}").Jobs);
        Assert.Equal((true, "Success"), (job.Adopted, job.Status));
        Assert.Single(Changes);
    }

    [Fact]
    public void A_backup_whose_answer_was_lost_is_found_and_never_made_twice()
    {
        var kept = Server.Backups.All.Count;
        Server.Faults.Add(new FaultRule { Operation = "CreateBackup2", DropAfter = new() });
        var job = Assert.Single(Run($"New-GesBackup fraud_demo {Wait}").ShouldSucceed().Jobs);
        Assert.Equal((true, "Success"), (job.Adopted, job.Status));
        Assert.Equal(kept + 1, Server.Backups.All.Count);
        Assert.Contains(job.BackupId, Server.Backups.All.Select(backup => backup.Id));
    }
}
