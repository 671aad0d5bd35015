using GesPowerShell.Simulator.Backups;

namespace GesPowerShell.Tests.Simulator;

public class ListBackupsTests
{
    [Fact]
    public async Task Backups_are_listed_for_all_graphs_or_for_one_and_outlive_their_graph()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);
        var fraud = sim.Server.Graphs.Named("fraud_demo").Id;
        sim.Server.Backups.Add(new BackupSpec { GraphId = "gone", GraphName = "old_trial" });

        var all = (await sim.GesAsync("/backups?limit=100")).Body;
        var one = (await sim.GesAsync($"/{fraud}/backups")).Body;

        Assert.Equal(5, all.GetProperty("backup_count").GetInt32());
        var gone = Assert.Single(
            all.GetProperty("backup_list").EnumerateArray(),
            backup => backup.GetProperty("graph_id").GetString() == "gone");
        Assert.Equal(("old_trial", "400"), (gone.GetProperty("graph_name").GetString(), gone.GetProperty("graph_status").GetString()));
        Assert.Equal(1, one.GetProperty("backup_count").GetInt32());
        Assert.Equal("fraud_demo", one.GetProperty("backup_list")[0].GetProperty("graph_name").GetString());
    }

    [Fact]
    public async Task The_list_of_backups_is_paged()
    {
        await using var sim = await SimulatorFixture.StartAsync(graphs: 8);

        var page = (await sim.GesAsync("/backups?offset=3&limit=2")).Body;

        Assert.Equal((4, 1), (page.GetProperty("backup_count").GetInt32(), page.GetProperty("backup_list").GetArrayLength()));
        Assert.Equal("GES.0001", (await sim.GesAsync("/backups?limit=none")).ErrorCode);
    }
}
