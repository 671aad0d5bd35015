using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Importing, exporting and clearing the data of graphs.</summary>
public class GraphDataTests : RegionTest
{
    [Theory]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -VertexsetPath b/v.csv -SchemaPath b/s.xml", "Import")]
    [InlineData("Get-GesGraph fraud_demo | Export-GesGraphData -ExportPath b/x", "Export")]
    [InlineData("@{ Name = 'fraud_demo' } | Clear-GesGraphData -IncludeMetadata -Confirm:$false", "Clear")]
    public void Data_is_imported_exported_and_cleared_to_the_end(string command, string operation)
    {
        var job = Assert.Single(Run($"{command} {Wait}").ShouldSucceed().Jobs);
        Assert.Equal((operation, "Success", "fraud_demo"), (job.Operation, job.Status, job.GraphName));
        Assert.Single(Changes);
    }

    [Fact]
    public void An_import_names_all_of_its_settings()
    {
        var job = Assert.Single(Run(
            "Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -LogDir b/log -Delimiter ';' -TrimQuote \"'\" -Offline "
                + $"-ParallelEdgeAction IGNORE -ParallelEdgeCompareLabel {Wait}").ShouldSucceed().Jobs);
        var file = Assert.Single(job.Details);
        Assert.Equal(("b/e.csv", "b/log", "Success"), (file.Path, file.Log, file.Status));
        Assert.Contains(Run("Get-GesGraph fraud_demo").ShouldSucceed().Graphs[0].EdgesetPath, path => path.JobId == job.JobId);
    }

    [Theory]
    [InlineData("Import-GesGraphData fraud_demo", "InputMissing")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath $null", "InputMissing")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -VertexsetPath ''", "InputMissing")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath /b/e.csv", "ObsPathInvalid")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath 'b/e?.csv'", "ObsPathInvalid")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -ParallelEdgeAction drop", "SettingInvalid")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -EdgesetFormat json", "SettingInvalid")]
    [InlineData("Import-GesGraphData fraud_demo -VertexsetPath b/v.csv -VertexsetFormat parquet -WhatIf", "SettingInvalid")]
    [InlineData("Export-GesGraphData fraud_demo", "InputMissing")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath 'b x'", "ObsPathInvalid")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath b/x -SchemaName ''", "InputMissing")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { throw 'no' }", "ExportPathFailed")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { 'a', 'b' }", "ExportPathFailed")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { $null }", "InputMissing")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { }", "ExportPathFailed")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { ' ' }", "InputMissing")]
    [InlineData("Export-GesGraphData fraud_demo, social_net -ExportPath { if ($_.Name -eq 'fraud_demo') { 'b/x' } else { 'b/x/' } }",
        "ExportPathShared")]
    [InlineData("Export-GesGraphData -GraphId $null -ExportPath b/x", "InputMissing")]
    [InlineData("Export-GesGraphData fraud_demo, social_net -ExportPath b/x", "ExportPathShared")]
    [InlineData("Export-GesGraphData fraud_demo, social_net -ExportPath { 'b/x' }", "ExportPathShared")]
    [InlineData("(Get-GesJob)[0] | Clear-GesGraphData -Confirm:$false", "WrongKindOfObject")]
    public void What_cannot_be_done_is_refused_before_anything_is_sent(string command, string errorId)
    {
        Assert.Equal(errorId, Run(command).ErrorId);
        Assert.Empty(Changes);
    }

    [Theory]
    [InlineData("'fraud_demo', 'social_net' | Export-GesGraphData -ExportPath { \"b/$($_.Name)\" }")]
    [InlineData("Export-GesGraphData fraud_demo, social_net -ExportPath { \"b/$($_.Name)\" }")]
    [InlineData("Get-GesGraph fraud_demo, social_net | Export-GesGraphData -ExportPath { \"b/$($_.GraphId)\" }")]
    [InlineData(
        "[pscustomobject]@{ Name = 'fraud_demo'; ExportPath = 'b/1' }, [pscustomobject]@{ Name = 'social_net'; ExportPath = 'b/2' } "
            + "| Export-GesGraphData")]
    public void Each_graph_is_exported_to_a_path_of_its_own(string command)
    {
        Assert.Equal(["fraud_demo", "social_net"], Run(command).ShouldSucceed().Jobs.Select(job => job.GraphName));
        Assert.Equal(2, Changes.Count);
    }

    /// <summary>The script block receives the name and the id also when the user gave only one of them.</summary>
    [Theory]
    [InlineData("Export-GesGraphData -GraphId $id -ExportPath { \"b/$($_.Id)/$($_.GraphId)\" } -WhatIf", "b/{0}/{0}")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { \"b/$($_.Name)/$($_.Id)\" } -WhatIf", "b/fraud_demo/{0}")]
    [InlineData("@{ GraphId = $id; Owner = 'me' } | Export-GesGraphData -ExportPath { \"b/$($_.Owner)\" } -WhatIf", "b/me")]
    public void The_path_of_a_graph_is_made_of_what_is_known_of_it(string command, string path)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Run(command).ShouldSucceed();
        Assert.Contains(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, path, IdOf("fraud_demo")),
            Assert.Single(Session.Host.Shown), StringComparison.Ordinal);
    }

    /// <summary>Ctrl+C within the script block and a break out of the loop around the command are not errors of the path.</summary>
    [Theory]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath { throw [Management.Automation.PipelineStoppedException]::new() }")]
    [InlineData("foreach ($i in 1..2) { Export-GesGraphData fraud_demo -ExportPath { break }; 'not reached' }")]
    public void A_script_block_that_ends_the_script_is_no_error_of_the_path(string script)
    {
        var result = Run(script);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
        Assert.Empty(Changes);
    }

    /// <summary>A graph for which the script block returns no path is not exported.</summary>
    [Fact]
    public void A_graph_without_a_path_does_not_keep_the_others_from_being_exported()
    {
        var result = Run("'fraud_demo', 'social_net' | Export-GesGraphData -ExportPath { if ($_.Name -eq 'fraud_demo') { 'b/1' } }");
        Assert.Equal("fraud_demo", Assert.Single(result.Jobs).GraphName);
        Assert.Equal("social_net", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Clear-GesGraphData fraud_demo", "Delete all vertices and edges for good; the graph's metadata stays")]
    [InlineData("Clear-GesGraphData fraud_demo -IncludeMetadata", "Delete all vertices and edges and the graph's metadata for good")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv", "Import b/e.csv")]
    [InlineData("Export-GesGraphData fraud_demo -ExportPath b/x", "Export to b/x")]
    public void WhatIf_says_what_would_be_done_and_sends_nothing(string command, string says)
    {
        Run($"{command} -WhatIf").ShouldSucceed();
        Assert.Contains(
            Session.Host.Shown,
            line => line.Contains(says, StringComparison.Ordinal) && line.Contains("fraud_demo", StringComparison.Ordinal));
        Assert.Empty(Changes);
    }

    [Fact]
    public void A_graph_that_is_stopped_is_busy_and_the_other_is_imported_into()
    {
        var result = Run("Import-GesGraphData dev_recommend, fraud_demo -EdgesetPath b/e.csv");
        Assert.Equal("GraphBusy", result.ErrorId);
        Assert.Contains("Start-GesGraph", result.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("fraud_demo", Assert.Single(result.Jobs).GraphName);
    }

    [Fact]
    public void A_wait_that_is_too_short_says_that_the_import_goes_on()
    {
        Server.Faults.Add(new FaultRule { Path = "/jobs/", Answer = new(503) });
        var result = Run("Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -Wait -TimeoutSec 1 -PollIntervalSec 0.1");
        Assert.Equal(("WaitTimedOut", "Import"), (result.ErrorId, Assert.Single(result.Jobs).Operation));
    }

    /// <summary>The job ends as partially failed when the wait reads it for the first time.</summary>
    [Fact]
    public void An_import_with_losses_shows_what_became_of_each_file()
    {
        Server.Faults.Add(new FaultRule { Path = "/jobs/", Answer = new(200, Body: """
            {"job_id":"j","status":"partiallyFailed","job_name":"ImportGraph","related_graph":"fraud_demo","fail_reason":"2 lines failed",
             "job_detail":{
              "schema_path":[{"path":"b/s.xml","log":null,"status":"success","cause":null,
               "total_lines":-1,"failed_lines":-1,"successful_lines":-1}],
              "edgeset_path":[{"path":"b/e.csv","log":"b/log/e","status":"partFailed","cause":"bad lines",
               "total_lines":10,"failed_lines":2,"successful_lines":8}],
              "vertexset_path":null}}
            """) });
        var result = Run($"Import-GesGraphData fraud_demo -EdgesetPath b/e.csv -SchemaPath b/s.xml -LogDir b/log {Wait}");
        Assert.Empty(result.Errors);
        Assert.Contains("2 lines failed", Assert.Single(result.Warnings), StringComparison.Ordinal);
        var job = Assert.Single(result.Jobs);
        Assert.Equal(("Import", "PartiallyFailed", "2 lines failed"), (job.Operation, job.Status, job.FailReason));
        Session.Set("job", job);
        Assert.Equal(
            ["Schema b/s.xml Success -   ", "Edgeset b/e.csv PartiallyFailed b/log/e 10 2 bad lines"],
            Run("""
                foreach ($file in $job.Details) {
                    $what = $file.Kind, $file.Path, $file.Status, ($file.Log ?? '-'), $file.TotalLines, $file.FailedLines, $file.Cause
                    '{0} {1} {2} {3} {4} {5} {6}' -f $what
                }
                """).ShouldSucceed().Output.Select(line => $"{line}"));
        Assert.Equal("b/s.xml Success; b/e.csv PartiallyFailed", $"{job.Details}");
    }
}
