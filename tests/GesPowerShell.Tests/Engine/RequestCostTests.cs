using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Tests.Help;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// The number of requests that a command over three objects sends without failures, by operation. The notes in the help of each cmdlet
/// describe the same numbers.
/// </summary>
public sealed class RequestCostTests : RegionTest
{
    /// <summary>Cmdlets that send no request to GES.</summary>
    private static readonly string[] Local =
        ["Connect-Ges", "Disconnect-Ges", "Get-GesConnection", "Get-GesProject", "Show-GesJobTimeline"];

    private static readonly string[] Graphs = ["fraud_demo", "nightly_risk", "aml_prod"];

    /// <summary>The commands of a family run in this order: each depends on the changes of those before it.</summary>
    private static readonly Dictionary<string, (string Command, string Cost)[]> Families = new()
    {
        ["reads"] =
        [
            ("Get-GesGraph", "1 ListGraphs2"),
            ("Get-GesGraph $names", "1 ListGraphs2"),
            ("$names | Get-GesGraph", "1 ListGraphs2"),
            ("Get-GesGraph -GraphId $ids", "3 ShowGraph2"),
            ("$graphs | Get-GesGraph", "3 ShowGraph2"),
            ("Get-GesBackup", "1 ListBackups2"),
            ("Get-GesBackup -GraphName $names", "1 ListBackups2"),
            ("Get-GesBackup -GraphName knowledge_base, fraud_demo", "1 ListBackups2, 1 ListGraphs2"),
            ("Get-GesBackup -GraphId $ids", "3 ListGraphBackups2"),
            ("$graphs | Get-GesBackup", "3 ListGraphBackups2"),
            ("Get-GesBackup -BackupId $backupIds", "1 ListBackups2"),
            ("$backups | Get-GesBackup", "3 ListGraphBackups2"),
            ("Get-GesJob", "1 ListGraphs2, 1 ListJobs2"),
            ("Get-GesJob -GraphName $names", "1 ListGraphs2, 1 ListJobs2"),
            ("$graphs | Get-GesJob", "1 ListGraphs2, 3 ListJobs2"),
            ("$jobs | Get-GesJob", "3 ShowJob2"),
            ("Get-GesJob -JobId $jobs.JobId", "1 ListGraphs2, 1 ListJobs2"),
            ("Get-GesMetadata", "1 ListMetadatas2"),
            ("Get-GesMetadata fraud_schema, social_schema", "1 ListMetadatas2"),
            ("Get-GesMetadata -Detailed", "1 ListMetadatas2, 2 ShowMetadata2"),
            ("Get-GesMetadata -MetadataId $metadata.MetadataId", "1 ListMetadatas2, 2 ShowMetadata2"),
            ("Get-GesScene", "1 ListScenes2"),
            ("Get-GesScene -GraphName $names", "1 ListGraphs2, 3 ListScenes2"),
            ("Get-GesScene -GraphId $ids", "3 ListScenes2"),
            ("Get-GesQuota", "1 ListQuotas2"),
            ("Invoke-GesApi GET graphs", "1 ListGraphs2"),
            ("Invoke-GesApi GET graphs -Query @{ limit = 4 } -Paginate", "2 ListGraphs2"),
        ],
        ["stop, start and restart"] =
        [
            ("Stop-GesGraph $names", "1 ListGraphs2, 3 StopGraph2"),
            ("Stop-GesGraph -GraphId $ids", "3 ShowGraph2, 3 StopGraph2"),
            ("Start-GesGraph -GraphId $ids", "3 StartGraph2"),
            ("$graphs | Stop-GesGraph", "3 StopGraph2"),
            ("Start-GesGraph $names", "1 ListGraphs2, 3 StartGraph2"),
            ("Restart-GesGraph $names", "1 ListGraphs2, 3 ListJobs2, 3 RestartGraph2, 3 ShowGraph2"),
            ("$graphs | Restart-GesGraph", "3 ListJobs2, 3 RestartGraph2, 3 ShowGraph2"),
        ],
        ["data"] =
        [
            ("Import-GesGraphData $names -EdgesetPath b/e.csv", "3 ImportGraph2, 1 ListGraphs2, 3 ListJobs2, 3 ShowGraph2"),
            ("Export-GesGraphData $names -ExportPath { \"b/$($_.Name)\" }", "3 ExportGraph2, 1 ListGraphs2, 3 ListJobs2, 3 ShowGraph2"),
            ("Clear-GesGraphData $names", "3 ClearGraph2, 1 ListGraphs2, 3 ListJobs2, 3 ShowGraph2"),
            ("$graphs | Import-GesGraphData -EdgesetPath b/e.csv", "3 ImportGraph2, 3 ListJobs2, 3 ShowGraph2"),
            ("$graphs | Export-GesGraphData -ExportPath { \"b/$($_.Name)\" }", "3 ExportGraph2, 3 ListJobs2, 3 ShowGraph2"),
            ("Clear-GesGraphData -GraphId $ids", "3 ClearGraph2, 3 ListJobs2, 3 ShowGraph2"),
        ],
        ["size, version and network"] =
        [
            ("Update-GesGraphVersion $names -Version 2.9.8", "1 ListGraphs2, 3 UpgradeGraph2"),
            ("Update-GesGraphVersion -GraphId $ids -Version 2.9.9", "3 ShowGraph2, 3 UpgradeGraph2"),
            ("Resize-GesGraph fraud_demo, nightly_risk -Size 100M", "1 ListGraphs2, 2 ResizeGraph2"),
            ("$graphs | Select-First 2 | Resize-GesGraph -Size 1B", "2 ResizeGraph2, 2 ShowGraph2"),
            ("Add-GesGraphReplica $names -Count 1", "3 ExpandGraph2, 1 ListGraphs2, 3 ShowGraph2"),
            ("Add-GesGraphReplica -GraphId $ids -Count 1", "3 ExpandGraph2, 6 ShowGraph2"),
            ("Add-GesGraphPublicIp fraud_demo -EipId eip-1", "1 AttachEip2, 1 ListGraphs2"),
            ("Remove-GesGraphPublicIp fraud_demo -EipId eip-1", "1 DetachEip2, 1 ListGraphs2"),
            ("$graphs[0] | Add-GesGraphPublicIp -EipId eip-1 -PassThru", "1 AttachEip2, 1 ShowGraph2"),
            ("$graphs[0] | Remove-GesGraphPublicIp -EipId eip-1", "1 DetachEip2"),
            ("Set-GesGraphSecurityGroup $names -SecurityGroupId sg-1", "3 ChangeSecurityGroup, 1 ListGraphs2"),
            ("$graphs | Set-GesGraphSecurityGroup -SecurityGroupId sg-2 -PassThru", "3 ChangeSecurityGroup, 3 ShowGraph2"),
        ],
        ["backups"] =
        [
            ("New-GesBackup $names", "3 CreateBackup2, 3 ListGraphBackups2, 1 ListGraphs2"),
            ("$graphs | New-GesBackup", "3 CreateBackup2, 3 ListGraphBackups2"),
            ("$backups | Export-GesBackup -ExportPath { \"b/$($_.BackupId)\" }", "3 ExportBackup2, 3 ListJobs2, 3 ShowGraph2"),
            ("Export-GesBackup $backupIds -ExportPath { \"b/$($_.BackupId)\" }",
                "3 ExportBackup2, 1 ListBackups2, 3 ListJobs2, 3 ShowGraph2"),
            ("Import-GesBackup $names -ImportPath b/x", "3 ImportBackup2, 3 ListGraphBackups2, 1 ListGraphs2"),
            ("Import-GesBackup -GraphId $ids -ImportPath b/x", "3 ImportBackup2, 3 ListGraphBackups2"),
            ("$backups | Save-GesBackup -Path $folder", "9 DownloadBackupFile, 3 ShowBackupDownloadLink"),
            ("Remove-GesBackup $backupIds[0, 1]", "2 DeleteBackup2, 1 ListBackups2"),
            ("$backups[2] | Remove-GesBackup", "1 DeleteBackup2"),
        ],
        ["metadata and scenes"] =
        [
            ("'a', 'b', 'c' | ForEach-Object { @{ name = $_; labels = @() } } | New-GesMetadata -MetadataPath b/x",
                "3 CreateMetadata2, 4 ListMetadatas2, 3 ShowMetadata2"),
            ("Import-GesMetadata d b/x", "2 ListMetadatas2, 1 ShowMetadata2, 1 UploadFromObs2"),
            ("Remove-GesMetadata a, b, c", "3 DeleteMetadata2, 1 ListMetadatas2"),
            ("$metadata | Remove-GesMetadata", "2 DeleteMetadata2"),
            ("Register-GesScene $names recommendation", "1 ListGraphs2, 4 ListScenes2, 3 RegisterScenes2"),
            ("Unregister-GesScene -GraphId $ids -SceneName recommendation", "3 DeregisterScenes2, 1 ListScenes2"),
            ("Invoke-GesApi POST \"graphs/$($ids[0])/scenes/register\" -Body @{ scenes = @(@{ name = 'recommendation' }) }",
                "1 RegisterScenes2"),
            ("Unregister-GesScene fraud_demo recommendation", "1 DeregisterScenes2, 1 ListGraphs2, 1 ListScenes2"),
        ],
        ["creation, restore and deletion"] =
        [
            ("'new_a', 'new_b', 'new_c' | New-GesGraph -Template $graphs[0]", "3 CreateGraph2, 3 ListGraphs2, 1 ListQuotas2"),
            ("Restore-GesGraph dev_recommend -WhatIf", "1 ListGraphBackups2, 1 ListGraphs2, 1 ShowGraph2"),
            ("$graphs | Restore-GesGraph -WhatIf", "3 ListGraphBackups2, 1 ListGraphs2, 3 ListJobs2, 3 ShowGraph2"),
            ("Remove-GesGraph fraud_demo, nightly_risk", "2 DeleteGraph2, 1 ListGraphs2"),
            ("$graphs[2] | Remove-GesGraph", "1 DeleteGraph2"),
        ],
    };

    /// <summary>
    /// A job of minutes ends in a fraction of a second. The files are small because download links expire after less than four seconds
    /// here.
    /// </summary>
    protected override SimulatorOptions Options => new() { TimeScale = 1000, BackupFileSize = 1 };

    public static TheoryData<string> Names => [.. Families.Keys];

    public static TheoryData<string> Callers => [.. Cmdlets.All.Select(cmdlet => cmdlet.Name).Except(Local)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_costs_the_requests_that_its_help_names_and_no_more(string family)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Session.Set("folder", folder.FullName);
            Session.Set("names", Graphs);
            Server.Backups.Add(new BackupSpec { Id = "of-risk", GraphId = IdOf("nightly_risk") });
            Server.Backups.Add(new BackupSpec { Id = "of-aml", GraphId = IdOf("aml_prod") });
            Run("$ConfirmPreference = 'None'; $graphs = Get-GesGraph $names; $ids = $graphs.GraphId; "
                + "$metadata = Get-GesMetadata; $jobs = $graphs | Export-GesGraphData -ExportPath { $_.Name + '/x' }").ShouldSucceed();
            Run("$backups = Get-GesBackup -GraphName $names -Status Success; $backupIds = $backups.BackupId").ShouldSucceed();
            foreach (var (command, cost) in Families[family])
            {
                Run("Get-GesJob -GraphName $names -Status Running, Pending | Wait-GesJob -PollIntervalSec 0.01").ShouldSucceed();
                Server.ClearRequests();
                Run(command).ShouldSucceed();
                Assert.Equal((command, cost), (command, Cost()));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public void The_help_of_each_cmdlet_says_what_it_costs(string cmdlet)
    {
        var notes = HelpPage.Of(cmdlet).Maml.Element(HelpPage.MamlSpace + "alertSet")!.Descendants(HelpPage.MamlSpace + "para");
        Assert.Contains(notes, note => note.Value.StartsWith("Requests: ", StringComparison.Ordinal));
    }

    private string Cost() => string.Join(", ", Server.Requests
        .GroupBy(request => request.Operation ?? request.Path)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Count()} {group.Key}"));
}
