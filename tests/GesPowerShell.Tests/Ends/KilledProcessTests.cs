using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>Processes that are killed during a command, and a second run of the same script.</summary>
public class KilledProcessTests : BackupRegionTest
{
    /// <summary>The request was executed and its answer was not read: only the graph shows that it exists.</summary>
    [Fact]
    public async Task After_a_kill_within_a_create_the_same_script_makes_no_second_graph()
    {
        const string Create =
            "New-GesGraph nightly_copy -Size 1M -VpcId vpc-1 -SubnetId subnet-1 -SecurityGroupId sg-1 "
            + "-Wait -PollIntervalSec 0.02 -Confirm:$false";
        Server.Faults.Add(new FaultRule { Operation = "CreateGraph2", Trickle = new(1) });
        await KilledProcess.RunAsync(Create, Server, () => Server.Graphs.All.Any(graph => graph.Name == "nightly_copy"));
        Server.Faults.Clear();

        var again = Run(Create);
        Assert.Equal("GES.7013", ((GesException)again.Error.Exception).ErrorCode);
        Assert.Equal(1, Server.Graphs.Named("nightly_copy").Count("CreateGraph2"));
        var job = Assert.Single(Run(
            "Get-GesGraph nightly_copy | ForEach-Object { [pscustomobject]@{ GraphId = $_.GraphId; Operation = 'Create' } } "
                + "| Wait-GesJob -PollIntervalSec 0.02").ShouldSucceed().Jobs);
        Assert.Equal("Success", job.Status);
        Assert.Single(Server.Graphs.All, graph => graph.Name == "nightly_copy" && graph.Status == GraphCode.Running);
    }

    /// <summary>GES answers the start with 503 until the process is killed, so that no start is executed before.</summary>
    [Fact]
    public async Task After_a_kill_within_a_restore_the_same_script_goes_on_and_starts_the_graph_once_from_the_backup()
    {
        const string Restore = $"Restore-GesGraph fraud_demo -BackupId {OfFraud} -PollIntervalSec 0.02 -Confirm:$false";
        Server.Faults.Add(new FaultRule { Operation = "StartGraph2", Answer = new(503) });
        await KilledProcess.RunAsync(Restore, Server, () => Server.Graphs.Named("fraud_demo").Stops == 1);
        Server.Faults.Clear();

        Assert.Equal("Success", Assert.Single(Run(Restore).ShouldSucceed().Jobs).Status);
        var graph = Server.Graphs.Named("fraud_demo");
        Assert.Equal((GraphCode.Running, 1, 1), (graph.Status, graph.Stops, graph.Starts));
        Assert.Equal(OfFraud, graph.Operations[^1].BackupId);
    }

    [Fact]
    public async Task After_a_kill_within_a_download_no_half_file_has_its_name_and_the_same_script_downloads_the_rest()
    {
        var root = Directory.CreateTempSubdirectory("ges-killed-");
        try
        {
            var save = $"Get-GesBackup fraud_demo | Save-GesBackup -Path '{root.FullName}'";
            var file = Path.Combine(root.FullName, OfFraud, "edges.bin");
            Server.Faults.Add(new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Trickle = new(200_000) });
            await KilledProcess.RunAsync(save, Server, () => File.Exists(file + ".part") && new FileInfo(file + ".part").Length > 0);
            Server.Faults.Clear();
            Assert.False(File.Exists(file));
            var part = await File.ReadAllBytesAsync(file + ".part", TestContext.Current.CancellationToken);

            Session.Set("folder", Path.Combine(root.FullName, "whole"));
            var rest = Run(save + " -Verbose").ShouldSucceed();
            Assert.Contains(rest.Verbose, line => line.Contains($"edges.bin (bytes={part.Length}-) -> 206", StringComparison.Ordinal));
            Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $folder").ShouldSucceed();
            foreach (var whole in Directory.GetFiles(Path.Combine(root.FullName, "whole", OfFraud)))
            {
                Assert.Equal(
                    await File.ReadAllBytesAsync(whole, TestContext.Current.CancellationToken),
                    await File.ReadAllBytesAsync(
                        Path.Combine(root.FullName, OfFraud, Path.GetFileName(whole)), TestContext.Current.CancellationToken));
            }

            Assert.Equal(3, Directory.GetFiles(Path.Combine(root.FullName, OfFraud)).Length);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
