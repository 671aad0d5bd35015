using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

public class JobTests : RegionTest
{
    [Fact]
    public void Task_Center_is_listed_with_the_ids_of_the_graphs()
    {
        var jobs = Run("Get-GesJob").ShouldSucceed().Jobs;
        Assert.Equal(7, jobs.Count);
        Assert.Null(Assert.Single(jobs, job => job.GraphName == "old_trial").GraphId);
        Assert.All(jobs.Where(job => job.GraphName != "old_trial"), job => Assert.Equal(IdOf(job.GraphName!), job.GraphId));
        Assert.Equal(1, Server.Requests.Count(request => request.Path.Contains("/graphs?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_listed_job_of_a_shared_or_deleted_name_has_no_graph_id()
    {
        Server.Graphs.Add(new GraphSpec { Id = "twin", Name = "fraud_demo" });
        Server.Graphs.Remove(IdOf("social_net"));
        var jobs = Run("Get-GesJob").ShouldSucceed().Jobs;
        Assert.All(jobs.Where(job => job.GraphName is "fraud_demo" or "social_net"), job => Assert.Null(job.GraphId));
    }

    [Theory]
    [InlineData("Get-GesJob -Status Failed", "nightly_risk")]
    [InlineData("Get-GesJob -Status failed", "nightly_risk")]
    [InlineData("Get-GesJob -After ([datetime]::UtcNow.AddDays(-4)) -Before ([datetime]::UtcNow.AddDays(-2.5))", "nightly_risk")]
    [InlineData("Get-GesJob -Status PartiallyFailed", "fraud_demo")]
    [InlineData("Get-GesJob -Status Running", "dev_import")]
    [InlineData("Get-GesJob -GraphName dev_*", "dev_import dev_recommend")]
    [InlineData("Get-GesJob -GraphName fraud_demo", "fraud_demo")]
    [InlineData("Get-GesJob -GraphName FRAUD_demo", "fraud_demo")]
    [InlineData("Get-GesJob -GraphName old_trial", "old_trial")]
    [InlineData("Get-GesJob -GraphName old_trial | Get-GesJob", "old_trial")]
    [InlineData("Get-GesJob -GraphId $id", "aml_prod")]
    [InlineData("Get-GesGraph aml_prod | Get-GesJob", "aml_prod")]
    [InlineData("Get-GesJob -After ([datetime]::Now.AddDays(-4)) -Before ([datetime]::Now.AddDays(-2.5))", "nightly_risk")]
    public void Jobs_can_be_filtered(string command, string graphs)
    {
        Session.Set("id", IdOf("aml_prod"));
        Assert.Equal(graphs.Split(' '), Run(command).ShouldSucceed().Jobs.Select(job => job.GraphName!).Order());
    }

    [Theory]
    [InlineData("Get-GesJob -JobId $job")]
    [InlineData("Get-GesJob $job -GraphId $graph")]
    [InlineData("Get-GesJob $job -GraphName FRAUD_demo")]
    [InlineData("Get-GesJob $job -GraphName fraud_*")]
    [InlineData("Get-GesJob -GraphName fraud_demo | Get-GesJob")]
    [InlineData("[pscustomobject]@{ JobId = $job; GraphId = $graph } | Get-GesJob")]
    public void One_job_is_shown_in_full(string command)
    {
        Session.Set("job", "b4f2e9a0-0439-4edd-a3ad-199bb523b613");
        Session.Set("graph", IdOf("fraud_demo"));
        var job = Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Equal(("fraud_demo", IdOf("fraud_demo"), "Import", "PartiallyFailed"), (job.GraphName, job.GraphId, job.Operation, job.Status));
        Assert.Equal((10000, 2, 9998), (job.Details!.EdgesetPath[0].TotalLines, job.Details.EdgesetPath[0].FailedLines, job.Details.EdgesetPath[0].SuccessfulLines));
    }

    [Theory]
    [InlineData("Get-GesJob nosuch")]
    [InlineData("Get-GesJob nosuch -GraphName fraud_demo")]
    public void A_job_that_GES_does_not_know_is_an_error(string command)
    {
        var result = Run(command);
        Assert.Equal("JobNotFound", result.ErrorId);
        Assert.Equal("nosuch", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Wait-GesJob $j -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Wait-GesJob -JobId $j.JobId -GraphId $j.GraphId -Operation Stop -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; [pscustomobject]@{ JobId = $j.JobId; GraphId = $j.GraphId; Operation = 'Stop' } | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($j)) | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Get-GesJob -GraphName fraud_demo | Where-Object Operation -eq Stop | Wait-GesJob -PollIntervalSec 0.02")]
    public void A_job_can_be_waited_for_in_every_usual_way(string command)
    {
        var job = Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Equal(("Stop", "Success", IdOf("fraud_demo")), (job.Operation, job.Status, job.GraphId));
        Assert.Equal("900", Server.Graphs[IdOf("fraud_demo")].Status);
    }

    [Fact]
    public void What_needs_no_waiting_passes_through()
    {
        var job = Assert.Single(Run("Stop-GesGraph dev_recommend | Wait-GesJob").ShouldSucceed().Jobs);
        Assert.Equal("NotNeeded", job.Status);
        Assert.Null(Assert.Single(Run("Get-GesJob -GraphName old_trial | Wait-GesJob").ShouldSucceed().Jobs).GraphId);
        Assert.Empty(Run("@() | Wait-GesJob").ShouldSucceed().Output);
    }

    [Theory]
    [InlineData("NotNeeded", "")]
    [InlineData("success", "job-1")]
    public void A_row_that_is_over_passes_through(string status, string jobId)
    {
        Session.Set("row", new { JobId = jobId, GraphId = IdOf("fraud_demo"), Operation = "stop", Status = status });
        var job = Assert.Single(Run("$row | Wait-GesJob").ShouldSucceed().Jobs);
        Assert.Equal(("Stop", status, true), (job.Operation, status == "success" ? "success" : job.Status, Server.Requests.Count == 0));
    }

    [Theory]
    [InlineData("Get-GesGraph fraud_demo | Wait-GesJob")]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-GesGraph fraud_demo))) | Wait-GesJob")]
    [InlineData("Wait-GesJob -GraphId $id")]
    public void A_graph_is_no_job_and_is_not_waited_for(string command)
    {
        var result = Run(command.Replace("$id", IdOf("fraud_demo"), StringComparison.Ordinal));
        Assert.Empty(result.Jobs);
        Assert.Equal(("NotAJob", 0), (result.ErrorId, Server.Requests.Count(request => request.Path.Contains("/jobs", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_failed_job_is_written_and_an_error_says_why()
    {
        var result = Run("Get-GesJob -Status Failed | Wait-GesJob");
        Assert.Equal("Failed", Assert.Single(result.Jobs).Status);
        Assert.Equal("JobFailed", result.ErrorId);
        Assert.Contains("do not match", result.Error.ToString());
    }

    [Fact]
    public void Whoever_takes_a_failed_job_and_then_no_more_is_told_why_it_failed()
    {
        var result = Run("Get-GesJob -Status Failed | Wait-GesJob | Select-First 1");
        Assert.Equal("Failed", Assert.Single(result.Jobs).Status);
        Assert.Contains("do not match", Assert.Single(result.Warnings));
    }
}
