using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

/// <summary>The export of a backup to OBS and the import from OBS: ExportBackup and ImportBackup of the GES V2 API.</summary>
public class BackupTransferTests
{
    [Fact]
    public async Task An_exported_backup_comes_back_as_a_manual_one_when_the_import_has_ended()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, backup) = Graph(sim);

        var export = await ExportAsync(sim, id, backup, "bucket/saved/");
        Assert.Equal("200", await sim.StatusAsync(id));
        Assert.Equal(("ExportBackup", "pending"), (sim.Server.Jobs[export.JobId!].JobName, sim.Server.Jobs[export.JobId!].Status));
        sim.Time.Advance(OperationTimes.BackupTransfer);
        Assert.Equal("success", await sim.JobStatusAsync(id, export.JobId!));
        var import = await ImportAsync(sim, id, "bucket/saved");
        var begun = sim.Time.GetUtcNow();
        Assert.Single(sim.Server.Backups.All);
        sim.Time.Advance(OperationTimes.BackupTransfer);

        Assert.Equal("success", await sim.JobStatusAsync(id, import.JobId!));
        var row = (await sim.GesAsync($"/{id}/backups")).Body.GetProperty("backup_list")[1];
        Assert.Equal(("manual", "success", 7), (Text("backup_method"), Text("status"), row.GetProperty("size").GetInt32()));
        Assert.Equal((id, "fraud", $"fraud-{begun:yyyyMMddHHmmss}"), (Text("graph_id"), Text("graph_name"), Text("name")));
        Assert.Equal((int)OperationTimes.BackupTransfer.TotalSeconds, row.GetProperty("duration").GetInt32());
        Assert.NotEqual(backup, Text("id"));

        string? Text(string name) => row.GetProperty(name).GetString();
    }

    [Fact]
    public async Task The_graph_goes_on_as_it_is_while_a_backup_is_moved()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, backup) = Graph(sim);
        var updated = sim.Server.Graphs[id].Spec.Updated;
        await ExportAsync(sim, id, backup, "bucket/saved");
        await ImportAsync(sim, id, "bucket/other");

        sim.Time.Advance(OperationTimes.BackupTransfer);

        Assert.Equal(("200", updated), (sim.Server.Graphs[id].Status, sim.Server.Graphs[id].Spec.Updated));
        Assert.Equal(2, sim.Server.Backups.All.Count);
    }

    [Fact]
    public async Task A_stop_does_not_hold_up_an_import_and_a_restart_fails_it()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, _) = Graph(sim);
        var (other, _) = Graph(sim, "other");
        var stopped = await ImportAsync(sim, id, "bucket/a");
        await sim.ActAsync(id, "stop");
        var restarted = await ImportAsync(sim, other, "bucket/b");
        await sim.ActAsync(other, "restart");

        sim.Time.Advance(OperationTimes.BackupTransfer);

        Assert.Equal("901", await sim.StatusAsync(id));
        Assert.Equal(
            ("success", "failed"),
            (await sim.JobStatusAsync(id, stopped.JobId!), await sim.JobStatusAsync(other, restarted.JobId!)));
        Assert.Equal([id, other, id], sim.Server.Backups.All.Select(backup => backup.GraphId));
    }

    [Fact]
    public async Task An_import_into_a_graph_that_is_deleted_meanwhile_leaves_no_backup()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        await ImportAsync(sim, id, "bucket/a");
        sim.Server.Graphs.Remove(id);

        sim.Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(sim.Server.Backups.All);
    }

    [Theory]
    [InlineData(GraphCode.Stopped, "GES.7001")]
    [InlineData(GraphCode.Stopping, "GES.7003")]
    [InlineData(GraphCode.BackingUp, "GES.7002")]
    [InlineData(GraphCode.Preparing, "GES.7042")]
    public async Task Backups_are_moved_while_the_graph_runs(string status, string code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, backup) = Graph(sim);
        var other = sim.Server.Graphs.Add("other", status).Id;

        Assert.Equal(code, (await ExportAsync(sim, other, backup, "bucket/a")).ErrorCode);
        Assert.Equal(code, (await ImportAsync(sim, other, "bucket/a")).ErrorCode);
        Assert.Equal("GES.7000", (await ImportAsync(sim, "nowhere", "bucket/a")).ErrorCode);
    }

    [Fact]
    public async Task Engines_before_2_3_16_do_not_move_backups()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, backup) = Graph(sim, version: "2.3.15");

        Assert.Equal("GES.7009", (await ExportAsync(sim, id, backup, "bucket/a")).ErrorCode);
        Assert.Equal("GES.7009", (await ImportAsync(sim, id, "bucket/a")).ErrorCode);
        sim.Server.Graphs.Change(id, graph => graph with { DataStoreVersion = "2.3.16" });
        Assert.Null((await ExportAsync(sim, id, backup, "bucket/a")).ErrorCode);
        Assert.Null((await ImportAsync(sim, id, "bucket/a")).ErrorCode);
    }

    [Theory]
    [InlineData("{}", "GES.7049")]
    [InlineData("""{"backup_id":"","export_path":"b"}""", "GES.7050")]
    [InlineData("""{"backup_id":"ok"}""", "GES.7049")]
    [InlineData("""{"backup_id":"ok","export_path":" "}""", "GES.7050")]
    [InlineData("""{"backup_id":"ok","export_path":"b/{x}"}""", "GES.7011")]
    [InlineData("""{"backup_id":"ok","export_path":"obs://b"}""", "GES.7011")]
    [InlineData("""{"backup_id":"none","export_path":"b"}""", "GES.7024")]
    [InlineData("""{"backup_id":"foreign","export_path":"b"}""", "GES.7024")]
    [InlineData("""{"backup_id":"failed","export_path":"b"}""", "GES.7040")]
    [InlineData("""{"backup_id":"now","export_path":"b"}""", "GES.7002")]
    [InlineData("""{"backup_id":"ok","export_path":"b/图-1_(a)!.'*"}""", null)]
    [InlineData("[]", "GES.7016")]
    public async Task An_export_names_a_successful_backup_of_the_graph_and_a_path_of_OBS(string body, string? code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, _) = Graph(sim);
        sim.Server.Backups.Add(new BackupSpec { Id = "ok", GraphId = id });
        sim.Server.Backups.Add(new BackupSpec { Id = "foreign", GraphId = "x" });
        sim.Server.Backups.Add(new BackupSpec { Id = "failed", GraphId = id, Status = BackupCode.Failed });
        sim.Server.Backups.Add(new BackupSpec { Id = "now", GraphId = id, Status = BackupCode.BackingUp });

        Assert.Equal(code, (await sim.ActAsync(id, "backups/export", body)).ErrorCode);
    }

    [Theory]
    [InlineData("{}", "GES.7049")]
    [InlineData("""{"import_path":""}""", "GES.7050")]
    [InlineData("""{"import_path":"a b"}""", "GES.7011")]
    public async Task An_import_names_a_path_of_OBS(string body, string code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, _) = Graph(sim);

        Assert.Equal(code, (await sim.ActAsync(id, "backups/import", body)).ErrorCode);
    }

    [Fact]
    public async Task An_imported_backup_counts_against_the_quota()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, _) = Graph(sim);
        for (var i = 1; i < GesPowerShell.Simulator.Operations.Quotas.Backups; i++)
        {
            sim.Server.Backups.Add(new BackupSpec { GraphId = id });
        }

        Assert.Equal("GES.7019", (await ImportAsync(sim, id, "bucket/a")).ErrorCode);
    }

    [Fact]
    public async Task A_job_that_succeeds_early_has_its_effect_at_the_usual_time_and_leaves_the_graph_alone()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var (id, _) = Graph(sim);
        sim.Server.Graphs.SetStatus(id, GraphCode.Stopping, TimeSpan.FromSeconds(1), then: GraphCode.Running);
        sim.Time.Advance(TimeSpan.FromSeconds(2));
        await sim.AddFaultsAsync("""{"operation":"ImportBackup2","jobFirst":{"seconds":600}}""");
        var reply = await ImportAsync(sim, id, "bucket/a");

        sim.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(("success", "200"), (await sim.JobStatusAsync(id, reply.JobId!), await sim.StatusAsync(id)));
        Assert.Single(sim.Server.Backups.All);
        sim.Time.Advance(OperationTimes.BackupTransfer);
        Assert.Equal(2, sim.Server.Backups.All.Count);
        sim.Time.Advance(TimeSpan.FromSeconds(700));
        Assert.Equal("200", await sim.StatusAsync(id));
    }

    private static (string Graph, string Backup) Graph(SimulatorFixture sim, string name = "fraud", string version = "2.4.6")
    {
        var id = sim.Server.Graphs.Add(new GraphSpec { Name = name, DataStoreVersion = version }).Id;
        return (id, sim.Server.Backups.Add(new BackupSpec { GraphId = id, Size = 7 }).Id);
    }

    private static Task<Reply> ExportAsync(SimulatorFixture sim, string graph, string backup, string path) =>
        sim.ActAsync(graph, "backups/export", $$"""{"backup_id":"{{backup}}","export_path":"{{path}}"}""");

    private static Task<Reply> ImportAsync(SimulatorFixture sim, string graph, string path) =>
        sim.ActAsync(graph, "backups/import", $$"""{"import_path":"{{path}}"}""");
}
