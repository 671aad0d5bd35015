using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>Errors about objects that were given, and objects that are not accepted as a graph or a job.</summary>
public class GivenObjectTests : RegionTest
{
    private const string Pass = "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(";

    [Theory]
    [InlineData("[IO.DirectoryInfo]::new('.') | Stop-GesGraph", "A System.IO.DirectoryInfo cannot be used here.")]
    [InlineData("5 | Stop-GesGraph", "A System.Int32 cannot be used here.")]
    [InlineData("Stop-GesGraph 5", "A System.Int32 cannot be used here.")]
    [InlineData("[datetime]::Now | Get-GesGraph", "A System.DateTime cannot be used here.")]
    [InlineData("{ fraud_demo } | Get-GesJob", "A System.Management.Automation.ScriptBlock cannot be used here.")]
    [InlineData("Get-GesConnection | Restart-GesGraph -Confirm:$false", "A GesPowerShell.GesConnection cannot be used here.")]
    [InlineData("[pscustomobject]@{ BackupId = 'b'; GraphId = $id } | Start-GesGraph", "A backup cannot be used here.")]
    [InlineData(
        "[pscustomobject]@{ MetadataId = 'm'; Name = 'fraud_demo' } | Stop-GesGraph",
        "A row with a MetadataId cannot be used here.")]
    [InlineData("@{ MetadataId = 'm'; Name = 'fraud_demo' } | Stop-GesGraph", "A row with a MetadataId cannot be used here.")]
    [InlineData(
        "[pscustomobject]@{ Path = 'fraud_demo' } | Stop-GesGraph",
        "A row without GraphId, Id, GraphName or Name cannot be used here.")]
    [InlineData("@{} | Get-GesGraph", "A row without GraphId, Id, GraphName or Name cannot be used here.")]
    [InlineData(
        "[pscustomobject]@{ PSTypeName = 'Selected.System.IO.FileInfo'; Name = 'fraud_demo' } | Stop-GesGraph",
        "A row made of a System.IO.FileInfo without GraphId or GraphName cannot be used here.")]
    [InlineData(
        "[pscustomobject]@{ PSTypeName = 'Deserialized.GesPowerShell.GesScene'; Name = 'fraud_demo'; Id = $id } | Stop-GesGraph",
        "A GesPowerShell.GesScene cannot be used here.")]
    [InlineData("Get-GesGraph fraud_demo | Show-GesJobTimeline", "A graph cannot be used here.")]
    [InlineData("Remove-GesBackup @{ Foo = 1 } -Confirm:$false", "A row without BackupId cannot be used here.")]
    [InlineData("@{ GraphName = 'fraud_demo' } | Save-GesBackup -Path .", "A row without BackupId cannot be used here.")]
    [InlineData("@{ name = 'x' } | Remove-GesMetadata -Confirm:$false", "A row without MetadataId cannot be used here.")]
    [InlineData("[pscustomobject]@{ Name = 'x' } | Get-GesMetadata", "A row without MetadataId cannot be used here.")]
    [InlineData("New-GesMetadata people -InputObject @{} -MetadataPath b/x", "A row without labels cannot be used here.")]
    [InlineData("New-GesGraph new_graph -Template @{ Name = 'x' }", "A row without Size cannot be used as -Template.")]
    [InlineData(
        "[pscustomobject]@{ PSTypeName = 'Selected.System.IO.FileInfo'; Name = 'x' } | Remove-GesBackup -Confirm:$false",
        "A row made of a System.IO.FileInfo without BackupId cannot be used here.")]
    public void What_is_no_graph_and_no_job_is_refused_by_its_kind(string command, string message)
    {
        Session.Set("id", IdOf("fraud_demo"));
        var result = Run(command);
        Assert.Equal(
            ("WrongKindOfObject", ErrorCategory.InvalidType, message),
            (result.ErrorId, result.Error.CategoryInfo.Category, result.Error.ToString()));
        Assert.Empty(Changes);
    }

    [Theory]
    [InlineData("@{ BackupId = '' } | Remove-GesBackup -Confirm:$false", "BackupId must not be empty.")]
    [InlineData("@{ MetadataId = $null; Name = 'x' } | Remove-GesMetadata -Confirm:$false", "MetadataId must not be empty.")]
    public void A_row_whose_id_is_empty_is_refused_by_the_name_of_the_column(string command, string message)
    {
        var result = Run(command);
        Assert.Equal(("InputMissing", message), (result.ErrorId, result.Error.ToString()));
        Assert.Empty(Server.Requests);
    }

    /// <summary>A property with one of these names identifies the graph, for an object of any type.</summary>
    [Theory]
    [InlineData("[pscustomobject]@{ PSTypeName = 'Selected.System.Data.DataRow'; GraphName = 'fraud_demo' } | Stop-GesGraph -WhatIf")]
    [InlineData("[pscustomobject]@{ PSTypeName = 'Selected.System.Collections.Hashtable'; Name = 'fraud_demo' } | Stop-GesGraph -WhatIf")]
    [InlineData("[pscustomobject]@{ PSTypeName = 'My.Row'; Name = 'fraud_demo' } | Stop-GesGraph -WhatIf")]
    [InlineData("Get-Content fraud.txt | Stop-GesGraph -WhatIf")]
    public void Rows_of_other_tools_name_graphs_too(string command)
    {
        Run("function Get-Content { [psobject]::AsPSObject('fraud_demo') }; " + command).ShouldSucceed();
        Assert.Contains($"graph fraud_demo ({IdOf("fraud_demo")})", string.Concat(Session.Host.Shown));
    }

    [Theory]
    [InlineData("$job")]
    [InlineData(Pass + "$job))")]
    [InlineData(Pass + "$graph))")]
    [InlineData("[pscustomobject]@{ GraphId = $job.GraphId; GraphName = 'nightly_risk' }")]
    [InlineData("[pscustomobject]@{ Id = $job.GraphId; Name = 'nightly_risk'; Edition = '' }")]
    [InlineData("@{ GraphId = $job.GraphId; GraphName = 'nightly_risk' }")]
    [InlineData("[pscustomobject]@{ GraphId = $job.GraphId }, $job")]
    public void A_question_names_what_the_piped_object_knows_without_a_request(string piped)
    {
        Run("$job = Get-GesJob -GraphName nightly_risk; $graph = Get-GesGraph nightly_risk").ShouldSucceed();
        Server.ClearRequests();
        Run($"{piped} | Restart-GesGraph -WhatIf").ShouldSucceed();
        Assert.Contains($"\"graph nightly_risk ({IdOf("nightly_risk")})\"", Assert.Single(Session.Host.Shown));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("$graph")]
    [InlineData(Pass + "$graph))")]
    [InlineData("[pscustomobject]@{ GraphId = $graph.Id; Name = $graph.Name; Edition = 'database' }")]
    [InlineData("@{ GraphId = $graph.Id; Edition = 'Database' }")]
    [InlineData("[pscustomobject]@{ GraphId = $graph.Id }, $graph")]
    public void The_database_edition_is_refused_whatever_the_object_that_says_it(string piped)
    {
        Run("$graph = Get-GesGraph knowledge_base").ShouldSucceed();
        Server.ClearRequests();
        Assert.Equal("DatabaseEditionCannotBeStopped", Run($"{piped} | Stop-GesGraph -WhatIf").ErrorId);
        Assert.Empty(Server.Requests);
    }

    /// <summary>Task Center may return any text as the name of a graph, and a job belongs to one graph.</summary>
    [Fact]
    public void The_name_in_a_job_is_never_a_pattern()
    {
        Session.Set("job", new GesJob { JobId = "j1", GraphName = "*", Operation = "Stop" });
        Assert.Equal("GraphNotFound", Run("$job | Stop-GesGraph").ErrorId);
        Assert.Equal("JobNotFound", Run("$job | Get-GesJob").ErrorId);
        Assert.Empty(Changes);
    }

    [Theory]
    [InlineData("Stop-GesGraph $null -ErrorAction Stop")]
    [InlineData("$null | Stop-GesGraph -ErrorAction Stop")]
    [InlineData("Stop-GesGraph -Name '' -ErrorAction Stop")]
    [InlineData("Stop-GesGraph -GraphId '../x' -ErrorAction Stop")]
    [InlineData("Stop-GesGraph 'a[' -ErrorAction Stop")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId '../x' -ErrorAction Stop")]
    [InlineData("5 | Restart-GesGraph -Confirm:$false -ErrorAction Stop")]
    [InlineData("Get-GesGraph @() -ErrorAction Stop")]
    [InlineData("Get-GesGraph -GraphId $null -ErrorAction Stop")]
    [InlineData("Get-GesGraph -Status Runing -ErrorAction Stop")]
    [InlineData("Get-GesJob 'a/b' -ErrorAction Stop")]
    [InlineData("Get-GesJob -GraphName '' -ErrorAction Stop")]
    [InlineData("Get-GesJob -Status '' -ErrorAction Stop")]
    [InlineData("Wait-GesJob $null -ErrorAction Stop")]
    [InlineData("Wait-GesJob -JobId 'a/b' -ErrorAction Stop")]
    [InlineData("Wait-GesJob job-1 -GraphId '' -ErrorAction Stop")]
    [InlineData("Get-GesConnection | Show-GesJobTimeline -ErrorAction Stop")]
    public void ErrorAction_Stop_ends_the_script_at_what_is_refused(string command)
    {
        var result = Run(command + "\n'the next line'");
        Assert.IsType<ActionPreferenceStopException>(result.Thrown);
        Assert.Empty(result.Output);
        Assert.Empty(Server.Requests);
        Assert.Equal("caught", Assert.Single(Run($"try {{ {command} }} catch {{ 'caught' }}").Output));
    }

    [Fact]
    public void A_value_that_cannot_be_used_is_the_error_and_not_that_there_is_no_connection()
    {
        using var session = new PowerShellSession();
        Assert.Equal("InputMissing", session.Run("Disconnect-Ges; Get-GesGraph $typo").ErrorId);
        Assert.Equal("WrongKindOfObject", session.Run("5 | Stop-GesGraph").ErrorId);
        Assert.Equal("IdInvalid", session.Run("Get-GesJob 'a/b'").ErrorId);
        Assert.Equal("InputMissing", session.Run("Wait-GesJob $typo").ErrorId);
    }

    [Fact]
    public void An_empty_value_is_one_error_also_without_a_connection()
    {
        string[] commands =
        [
            "Get-GesBackup -GraphName ''",
            "Get-GesBackup -BackupId ''",
            "Get-GesBackup -InputObject @()",
            "Get-GesJob -GraphName ''",
            "Get-GesJob -JobId @()",
            "Get-GesGraph -GraphId ''",
            "Get-GesScene -GraphName ''",
            "Get-GesMetadata ''",
            "Wait-GesJob -InputObject @()",
            "Wait-GesJob -JobId @()",
            "Wait-GesJob j -GraphId g -Operation ''",
            "Stop-GesGraph @()",
            "Remove-GesBackup -BackupId @() -Confirm:$false",
            "Remove-GesMetadata @() -Confirm:$false",
        ];
        using var session = new PowerShellSession();
        Assert.Every(
            commands, command => Assert.Equal((command, "InputMissing"), (command, session.Run($"Disconnect-Ges; {command}").ErrorId)));
    }

    /// <summary>The error of each cmdlet names the types of objects that it accepts.</summary>
    [Fact]
    public void A_refusal_says_what_can_be_used_instead()
    {
        (string Command, string Wanted)[] refusals =
        [
            ("5 | Remove-GesGraph", "names of graphs, graphs as Get-GesGraph returns them, or rows with a GraphId or a GraphName."),
            ("5 | Stop-GesGraph", "names of graphs, graphs as Get-GesGraph returns them, jobs, or rows with a GraphId or a GraphName."),
            ("5 | New-GesBackup",
                "names of graphs, graphs as Get-GesGraph returns them, backups, or rows with a GraphId or a GraphName."),
            ("5 | Get-GesGraph",
                "names of graphs, graphs as Get-GesGraph returns them, jobs, backups, or rows with a GraphId or a GraphName."),
            ("5 | Remove-GesBackup", "backups as Get-GesBackup returns them, ids of backups, or rows with a BackupId."),
            ("5 | Save-GesBackup -Path .",
                "backups as Get-GesBackup returns them, ids of backups, jobs of New-GesBackup, or rows with a BackupId."),
            ("5 | Export-GesBackup -ExportPath b/x",
                "backups as Get-GesBackup returns them, ids of backups, jobs of New-GesBackup, or rows with a BackupId."),
            ("5 | Remove-GesMetadata", "names of metadata, metadata as Get-GesMetadata returns it, or rows with a MetadataId."),
            ("5 | Wait-GesJob",
                "jobs as Get-GesJob, Wait-GesJob, Stop-GesGraph, Start-GesGraph or Restart-GesGraph return them, "
                    + "or rows of a file that was made of these."),
        ];
        Assert.Every(refusals, refusal => Assert.Equal(
            (refusal.Command, $"Give {refusal.Wanted}"),
            (refusal.Command, Run(refusal.Command).Error.ErrorDetails.RecommendedAction)));
    }

    [Fact]
    public void The_target_of_an_error_is_what_was_given()
    {
        Session.Set("row", Rows.Of(new { Name = "nosuch" }));
        Assert.Equal("@{Name=nosuch}", Run("$row | Stop-GesGraph").Error.TargetObject.ToString());
        Assert.Equal(5, Run("5 | Stop-GesGraph").Error.TargetObject);
        Assert.Equal("a b", Run("Stop-GesGraph 'a b'").Error.TargetObject);
        Assert.Equal("a/b", Run("Stop-GesGraph -GraphId 'a/b'").Error.TargetObject);
        Assert.IsType<GesGraph>(Run("Get-GesGraph knowledge_base | Stop-GesGraph").Error.TargetObject);
        Assert.IsType<GesJob>(Run("Get-GesJob -Status Failed | Wait-GesJob").Error.TargetObject);
        Assert.IsType<System.Collections.Hashtable>(Run("@{ Name = 'nosuch' } | Get-GesGraph").Error.TargetObject);
    }
}
