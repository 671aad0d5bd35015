using GesPowerShell.Connections;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>Graphs and jobs have the project that they were read from, and are changed only in that project.</summary>
public class OtherProjectTests : RegionTest
{
    private const string Other = "ffffffffffffffffffffffffffffffff";

    [Theory]
    [InlineData("Get-GesGraph fraud_demo")]
    [InlineData("Get-GesGraph -GraphId $id")]
    [InlineData("Get-GesJob -GraphName fraud_demo")]
    [InlineData("Get-GesJob b4f2e9a0-0439-4edd-a3ad-199bb523b613 -GraphId $id")]
    [InlineData("Stop-GesGraph fraud_demo")]
    [InlineData("Stop-GesGraph -GraphId $id -Wait -PollIntervalSec 0.02")]
    [InlineData("Start-GesGraph fraud_demo")]
    [InlineData("Restart-GesGraph fraud_demo -Confirm:$false -Wait -PollIntervalSec 0.02")]
    [InlineData("$j = (Stop-GesGraph fraud_demo).JobId; Wait-GesJob $j -PollIntervalSec 0.02")]
    public void What_is_read_or_started_says_region_and_project(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        var result = Run($"& {{ {command} }} | ForEach-Object {{ $_.Region; $_.ProjectId }}").ShouldSucceed();
        Assert.Equal([Server.Options.Region, Server.Options.ProjectId], result.Output);
    }

    [Theory]
    [InlineData("ProjectId", Other)]
    [InlineData("Region", "eu-west-101")]
    public void Nothing_is_sent_for_an_object_of_another_project(string property, string value)
    {
        string[] commands =
        [
            "Stop-GesGraph", "Start-GesGraph", "Restart-GesGraph -Confirm:$false", "Stop-GesGraph -WhatIf",
            "Get-GesGraph", "Get-GesJob", "Wait-GesJob",
        ];
        foreach (var command in commands)
        {
            Session.Set("row", Rows.Of(
                new { JobId = "j1", GraphId = IdOf("fraud_demo"), GraphName = "fraud_demo", Operation = "Stop", Status = "Running" }));
            var result = Run($"$row.PSObject.Properties.Add([psnoteproperty]::new('{property}', '{value}')); $row | {command}");
            Assert.Equal(("ObjectOfOtherProject", 1), (result.ErrorId, result.Errors.Count));
            Assert.Contains(value, result.Error.ToString());
            Assert.Contains(Server.Options.Region, result.Error.ToString());
            Assert.Contains("fraud_demo", $"{result.Error.TargetObject}");
            Assert.Empty(Server.Requests);
        }

        Assert.DoesNotContain(Session.Host.Shown, line => line.Contains("What if", StringComparison.Ordinal));
    }

    /// <summary>Each cmdlet gets rows of the kinds of objects that it accepts.</summary>
    [Theory]
    [InlineData(
        "metadata",
        "Get-GesMetadata",
        "Remove-GesMetadata -Confirm:$false",
        "Remove-GesMetadata -WhatIf")]
    [InlineData(
        "backup",
        "Get-GesBackup",
        "Save-GesBackup -Path .",
        "Remove-GesBackup -Confirm:$false",
        "Export-GesBackup -ExportPath b/x",
        "Restore-GesGraph -Confirm:$false")]
    [InlineData(
        "graph",
        "Get-GesBackup",
        "Get-GesScene",
        "Remove-GesGraph -Confirm:$false",
        "Restore-GesGraph -Confirm:$false",
        "New-GesBackup",
        "Import-GesBackup -ImportPath b/x -Confirm:$false",
        "Import-GesGraphData -EdgesetPath b/e",
        "Export-GesGraphData -ExportPath b/x",
        "Clear-GesGraphData -Confirm:$false",
        "Resize-GesGraph -Size 100M -Confirm:$false",
        "Add-GesGraphReplica -Count 1 -Confirm:$false",
        "Update-GesGraphVersion -Version 9.9.9 -Confirm:$false",
        "Add-GesGraphPublicIp -EipId e",
        "Remove-GesGraphPublicIp -EipId e -Confirm:$false",
        "Set-GesGraphSecurityGroup -SecurityGroupId s -Confirm:$false",
        "Register-GesScene -SceneName s",
        "Unregister-GesScene -SceneName s -Confirm:$false")]
    public void No_cmdlet_sends_anything_for_an_object_of_another_project(string kind, params string[] commands)
    {
        var id = IdOf("fraud_demo");
        foreach (var (region, project, place) in new (string?, string?, string)[]
        {
            (null, Other, $"project {Other},"), ("eu-west-101", null, "region eu-west-101,"),
            ("eu-west-101", Other, $"project {Other} in eu-west-101,"),
        })
        {
            Session.Set("row", kind switch
            {
                "metadata" => Rows.Of(new { MetadataId = "m1", Name = "fraud_demo", Region = region, ProjectId = project }),
                "backup" => Rows.Of(
                    new { BackupId = "b1", GraphId = id, GraphName = "fraud_demo", Region = region, ProjectId = project }),
                _ => Rows.Of(new { GraphId = id, GraphName = "fraud_demo", Region = region, ProjectId = project }),
            });
            foreach (var command in commands)
            {
                var result = Run($"$row | {command}");
                Assert.Equal((command, "ObjectOfOtherProject"), (command, result.ErrorId));
                Assert.Contains(
                    $" belongs to {place} and the connection leads to project {Server.Options.ProjectId} in {Server.Options.Region}: ",
                    result.Error.ToString(),
                    StringComparison.Ordinal);
                Assert.Empty(Server.Requests);
            }
        }

        Assert.DoesNotContain(Session.Host.Shown, line => line.Contains("What if", StringComparison.Ordinal));
    }

    [Fact]
    public void Graphs_of_another_project_do_not_keep_those_of_this_one_from_being_stopped()
    {
        var result = Run($$"""
            $graphs = Get-GesGraph fraud_demo, social_net, nightly_risk | ForEach-Object {
                [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_))
            }
            $graphs[0].ProjectId = $graphs[2].ProjectId = '{{Other}}'
            $graphs | Stop-GesGraph
            """);
        Assert.Equal(
            ["ObjectOfOtherProject", "ObjectOfOtherProject"],
            result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal("social_net", Assert.Single(result.Jobs).GraphName);
    }

    [Theory]
    [InlineData("ProjectId = $project.ToUpperInvariant(); Region = 'CN-NORTH-4'")]
    [InlineData("ProjectId = \" $project \"; Region = ' cn-north-4 '")]
    [InlineData("ProjectId = ''; Region = ''")]
    [InlineData("ProjectId = $null")]
    public void What_says_the_same_project_or_none_is_taken(string fields)
    {
        Session.Set("project", Server.Options.ProjectId);
        Assert.Single(Run($"[pscustomobject]@{{ GraphId = '{IdOf("fraud_demo")}'; {fields} }} | Stop-GesGraph").ShouldSucceed().Jobs);
    }

    [Fact]
    public async Task A_connection_that_does_not_know_its_project_yet_asks_IAM_and_not_GES()
    {
        await using var service =
            new FakeService((_, answer) => answer.SendAsync(200, """{"projects":[{"id":"p1","name":"cn-north-4"}]}"""));
        using var client = Clients.For(service, projectId: null);
        var context = new CallLog().Context(TestContext.Current.CancellationToken);
        Task<string?> ErrorAsync(string? region, string? projectId) =>
            ErrorOfAsync(client, new ObjectSource("a", region, projectId, Handle: null), context);

        Assert.Null(await ErrorAsync("cn-north-4", null));
        Assert.Equal("ObjectOfOtherProject", await ErrorAsync("eu-west-101", Other));
        Assert.Empty(service.Requests);
        Assert.Equal("ObjectOfOtherProject", await ErrorAsync("cn-north-4", Other));
        Assert.Null(await ErrorAsync(null, "p1"));
        Assert.Equal("/v3/projects", Assert.Single(service.Requests).Path);
    }

    private static async Task<string?> ErrorOfAsync(IGesClient client, ObjectSource source, OperationContext context)
    {
        var connections = new ConnectionSelector();
        connections.Prepare([new GesConnection(client)], isGiven: true, [], verbose: _ => { });
        try
        {
            await connections.SelectAsync(source, context);
            return null;
        }
        catch (GesException e)
        {
            return e.ErrorId;
        }
    }
}
