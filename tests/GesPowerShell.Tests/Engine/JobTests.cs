using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

public partial class JobTests : RegionTest
{
    [Fact]
    public void Task_Center_is_listed_with_the_ids_of_the_graphs()
    {
        var jobs = Run("Get-GesJob").ShouldSucceed().Jobs;
        Assert.Equal(7, jobs.Count);
        Assert.Null(Assert.Single(jobs, job => job.GraphName == "old_trial").GraphId);
        Assert.Every(jobs.Where(job => job.GraphName != "old_trial"), job => Assert.Equal(IdOf(job.GraphName!), job.GraphId));
        Assert.Equal(1, Server.Requests.Count(request => request.Path.Contains("/graphs?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_listed_job_of_a_shared_or_deleted_name_has_no_graph_id()
    {
        Server.Graphs.Add(new GraphSpec { Id = "twin", Name = "fraud_demo" });
        Server.Graphs.Remove(IdOf("social_net"));
        var jobs = Run("Get-GesJob").ShouldSucceed().Jobs;
        Assert.Every(jobs.Where(job => job.GraphName is "fraud_demo" or "social_net"), job => Assert.Null(job.GraphId));
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
    [InlineData("Get-GesJob $job -GraphName social_net, FRAUD_demo")]
    [InlineData("Get-GesJob $job -GraphName social*, fraud*")]
    [InlineData("'fraud_demo' | Get-GesJob -Status PartiallyFailed | Get-GesJob -Status Part*")]
    [InlineData("Get-GesJob -GraphName fraud_demo | Get-GesJob")]
    [InlineData("[pscustomobject]@{ JobId = $job; GraphId = $graph } | Get-GesJob")]
    public void One_job_is_shown_in_full(string command)
    {
        Session.Set("job", "b4f2e9a0-0439-4edd-a3ad-199bb523b613");
        Session.Set("graph", IdOf("fraud_demo"));
        var job = Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Equal(
            ("fraud_demo", IdOf("fraud_demo"), "Import", "PartiallyFailed"),
            (job.GraphName, job.GraphId, job.Operation, job.Status));
        var edges = Assert.Single(job.Details, file => file.Kind == "Edgeset");
        Assert.Equal((10000, 2, 9998), (edges.TotalLines, edges.FailedLines, edges.SuccessfulLines));
    }

    /// <summary>A job also names its graph, but not all jobs of the graph are read.</summary>
    [Theory]
    [InlineData("$started | Get-GesJob")]
    [InlineData(
        "$started | ForEach-Object { "
            + "[pscustomobject]@{ JobId = $_.JobId; GraphId = $_.GraphId; GraphName = $_.GraphName; Status = $_.Status } } "
            + "| Get-GesJob")]
    [InlineData("Get-GesJob -JobId $started.JobId -GraphId $started.GraphId -Status R*, P*, S*")]
    public void A_piped_job_is_this_job_alone_for_one_request(string command)
    {
        Run("$started = Stop-GesGraph fraud_demo").ShouldSucceed();
        Server.ClearRequests();
        Assert.Equal("Stop", Assert.Single(Run(command).ShouldSucceed().Jobs).Operation);
        Assert.Single(Server.Requests);
        Assert.Empty(Run("$started | Get-GesJob -Status Failed").ShouldSucceed().Jobs);
    }

    [Theory]
    [InlineData("Get-GesJob nosuch")]
    [InlineData("Get-GesJob nosuch -GraphName fraud_demo")]
    [InlineData("Wait-GesJob nosuch")]
    [InlineData("'nosuch' | Wait-GesJob -Operation Stop")]
    [InlineData("Get-GesJob nosuch -GraphName fraud_*, social_net")]
    public void A_job_that_GES_does_not_know_is_an_error(string command)
    {
        var result = Run(command);
        Assert.Equal("JobNotFound", result.ErrorId);
        Assert.Equal("nosuch", result.Error.TargetObject);
    }

    [Fact]
    public void A_job_of_another_graph_than_the_named_one_is_not_found()
    {
        string[] commands =
        [
            "Get-GesJob $job -GraphName social_*",
            "Get-GesJob $job -GraphName social_*, aml_prod",
            "Get-GesJob $job -GraphName social_net, aml_prod",
            "Get-GesJob $job -GraphName social_net",
            "Get-GesJob $job -GraphId $other",
        ];
        Session.Set("job", "b4f2e9a0-0439-4edd-a3ad-199bb523b613");
        Session.Set("other", IdOf("social_net"));
        Assert.Every(commands, command => Assert.Equal((command, "JobNotFound"), (command, Run(command).ErrorId)));
    }

    /// <summary>The row has the final status of the job; the id alone does not.</summary>
    [Fact]
    public void A_row_that_is_over_is_written_also_where_GES_no_longer_has_the_job()
    {
        var result = Run("'gone', [pscustomobject]@{ JobId = 'gone'; Operation = 'Stop'; Status = 'Success' } | Wait-GesJob");
        Assert.Equal(("JobNotFound", "gone"), (result.ErrorId, result.Error.TargetObject));
        Assert.Equal(("gone", "Success"), (Assert.Single(result.Jobs).JobId, result.Jobs[0].Status));
    }
}
