using GesPowerShell.Simulator.Operations;

namespace GesPowerShell.Tests.Simulator;

/// <summary>
/// All operations of the V2 client in https://github.com/huaweicloud/huaweicloud-sdk-go-v3, listed independently of the simulator's table.
/// </summary>
public class EveryOperationTests
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "ListQuotas2", "GET", "/quotas" },
        { "ListGraphs2", "GET", "" },
        { "ShowGraph2", "GET", "/{g}" },
        { "CreateGraph2", "POST", "" },
        { "StopGraph2", "POST", "/{g}/stop" },
        { "StartGraph2", "POST", "/{g}/start" },
        { "RestartGraph2", "POST", "/{g}/restart" },
        { "DeleteGraph2", "DELETE", "/{g}" },
        { "ImportGraph2", "POST", "/{g}/import-graph" },
        { "ExportGraph2", "POST", "/{g}/export-graph" },
        { "ClearGraph2", "POST", "/{g}/clear-graph" },
        { "UpgradeGraph2", "POST", "/{g}/upgrade" },
        { "ResizeGraph2", "POST", "/{g}/resize" },
        { "ExpandGraph2", "POST", "/{g}/expand" },
        { "AttachEip2", "POST", "/{g}/bind-eip" },
        { "DetachEip2", "POST", "/{g}/unbind-eip" },
        { "ChangeSecurityGroup", "POST", "/{g}/sg/change" },
        { "ListBackups2", "GET", "/backups" },
        { "ListGraphBackups2", "GET", "/{g}/backups" },
        { "CreateBackup2", "POST", "/{g}/backups" },
        { "DeleteBackup2", "DELETE", "/{g}/backups/b" },
        { "ExportBackup2", "POST", "/{g}/backups/export" },
        { "ImportBackup2", "POST", "/{g}/backups/import" },
        { "ShowBackupDownloadLink", "GET", "/{g}/backup-files" },
        { "ListMetadatas2", "GET", "/metadatas" },
        { "ShowMetadata2", "GET", "/metadatas/m" },
        { "CreateMetadata2", "POST", "/metadatas" },
        { "DeleteMetadata2", "DELETE", "/metadatas/m" },
        { "UploadFromObs2", "POST", "/metadata/upload-from-obs" },
        { "ListJobs2", "GET", "/jobs" },
        { "ShowJob2", "GET", "/{g}/jobs/j/status" },
        { "ListScenes2", "GET", "/scenes" },
        { "RegisterScenes2", "POST", "/{g}/scenes/register" },
        { "DeregisterScenes2", "POST", "/{g}/scenes/unregister" },
    };

    [Fact]
    public void The_simulator_has_the_34_operations_of_GES_and_no_other() =>
        Assert.Equal(All.Select(row => row.Data.Item1), OperationDefinitions.All.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_operation_is_reached_by_its_path_and_goes_wrong_by_its_name(string name, string method, string path)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.Server.Graphs.Add("fraud").Id;
        var target = sim.Graphs + path.Replace("{g}", id, StringComparison.Ordinal);
        await sim.AddFaultsAsync($$"""{"operation":"{{name}}","nth":2,"answer":{"status":418,"body":"{}"} }""");

        var real = await sim.SendAsync(sim.Sign(new HttpMethod(method), target, method == "POST" ? "{}" : null));
        var faulted = await sim.SendAsync(sim.Sign(new HttpMethod(method), target, method == "POST" ? "{}" : null));

        Assert.True((int)real.Status is 200 or 400, real.Text);
        Assert.Equal(418, (int)faulted.Status);
        Assert.Equal([name, name], sim.Server.Requests.Select(request => request.Operation));
    }
}
