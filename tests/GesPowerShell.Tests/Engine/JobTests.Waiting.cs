using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

/// <content>The inputs and outputs of Wait-GesJob.</content>
public partial class JobTests
{
    [Theory]
    [InlineData("Stop-GesGraph fraud_demo | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Wait-GesJob $j -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Wait-GesJob -JobId $j.JobId -GraphId $j.GraphId -Operation Stop -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Wait-GesJob $j.JobId -GraphId $j.GraphId -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; Wait-GesJob -GraphId $j.GraphId -Operation Stop -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; "
        + "[pscustomobject]@{ JobId = $j.JobId; GraphId = $j.GraphId; Operation = 'Stop' } | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData(
        "$j = Stop-GesGraph fraud_demo; "
            + "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($j)) "
            + "| Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j = Stop-GesGraph fraud_demo; "
        + "Get-GesJob -GraphName fraud_demo | Where-Object Operation -eq Stop | Wait-GesJob -PollIntervalSec 0.02")]
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
        Session.Set("row", Rows.Of(new { JobId = jobId, GraphId = IdOf("fraud_demo"), Operation = "stop", Status = status }));
        var job = Assert.Single(Run("$row | Wait-GesJob").ShouldSucceed().Jobs);
        Assert.Equal(("Stop", status, true), (job.Operation, status == "success" ? "success" : job.Status, Server.Requests.Count == 0));
    }

    /// <summary>Task Center is read only for jobs to wait for.</summary>
    [Theory]
    [InlineData("NotNeeded")]
    [InlineData("Success")]
    public void A_row_that_is_over_is_not_looked_up_even_when_it_has_no_graph(string status)
    {
        Session.Set("row", Rows.Of(new { JobId = "job-1", Operation = "Stop", Status = status }));
        Assert.Single(Run("$row | Wait-GesJob").ShouldSucceed().Jobs);
        Assert.Empty(Server.Requests);
    }

    /// <summary>A job that the list does not have is read by the id of its graph.</summary>
    [Fact]
    public void Of_two_rows_of_an_unlisted_job_only_the_one_without_a_graph_is_not_found()
    {
        Session.Set("rows", new object[]
        {
            Rows.Of(new { JobId = "j1", Operation = "Stop", Status = "Running" }),
            Rows.Of(new { JobId = "j1", Operation = "Stop", Status = "Success", GraphName = "fraud_demo" }),
        });
        var result = Run("$rows | Wait-GesJob");
        Assert.Equal(("JobNotFound", "fraud_demo"), (result.ErrorId, Assert.Single(result.Jobs).GraphName));
    }

    /// <summary>A job that was saved to a CSV file: each property is text, and null is an empty text.</summary>
    [Theory]
    [InlineData("Failed", "the disk is full", "JobFailed")]
    [InlineData("Success", "", null)]
    public void A_row_keeps_everything_that_it_says(string status, string reason, string? error)
    {
        var at = new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Local);
        Session.Set("row", Rows.Of(new
        {
            JobId = "job-1", GraphId = "", GraphName = "fraud_demo", Operation = "Stop", Status = status,
            StatusCode = status.ToLowerInvariant(), Adopted = "True", SubmittedAt = $"{at}", BeginTime = $"{at.AddSeconds(1)}",
            EndTime = $"{at.AddSeconds(2)}", Duration = "00:00:01", FailReason = reason, Details = "", JobProgress = "0",
            JobName = "StopGraph", JobType = "GraphManagement", RequestId = "request-1", Region = "", ProjectId = Server.Options.ProjectId,
        }));
        var result = Run("$row | Wait-GesJob");
        Assert.Equal(error, result.Errors.Count == 0 ? null : result.ErrorId);
        Assert.All(
            result.Errors,
            record => Assert.Contains("Stop of graph 'fraud_demo' (job job-1) failed: the disk is full", record.ToString()));
        Assert.Equal(
            new GesJob
            {
                JobId = "job-1", GraphName = "fraud_demo", Operation = "Stop", Status = status, StatusCode = status.ToLowerInvariant(),
                Adopted = true, SubmittedAt = at, BeginTime = at.AddSeconds(1), EndTime = at.AddSeconds(2),
                FailReason = reason.Length == 0 ? null : reason, JobProgress = 0, JobName = "StopGraph", JobType = "GraphManagement",
                RequestId = "request-1", ProjectId = Server.Options.ProjectId,
            },
            Assert.Single(result.Jobs));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_row_that_is_waited_for_keeps_what_GES_does_not_repeat()
    {
        Session.Set("at", new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Local));
        var job = Assert.Single(Run(
            "$j = Stop-GesGraph fraud_demo; [pscustomobject]@{ "
                + "JobId = $j.JobId; GraphId = $j.GraphId; GraphName = 'as_it_was'; Operation = 'stop'; Status = 'pending'; "
                + "Adopted = 'True'; SubmittedAt = $at; RequestId = 'request-1' } "
                + "| Wait-GesJob -PollIntervalSec 0.02").ShouldSucceed().Jobs);
        Assert.Equal(
            ("Stop", "Success", "as_it_was", true, "request-1"),
            (job.Operation, job.Status, job.GraphName, job.Adopted, job.RequestId));
        Assert.Equal(new DateTime(2026, 3, 4, 5, 6, 7), job.SubmittedAt);
        Assert.NotNull(job.EndTime);
    }

    /// <summary>The properties of a job that Export-Clixml writes at its default depth.</summary>
    [Theory]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_, 2))")]
    public void What_became_of_each_file_of_an_import_survives_other_processes(string pass)
    {
        var result = Run($"Get-GesJob -GraphName fraud_demo -Status PartiallyFailed | ForEach-Object {{ {pass} }} | Wait-GesJob");
        var job = Assert.Single(result.ShouldSucceed().Jobs);
        var file = Assert.Single(job.Details, one => one.Kind == "Edgeset");
        Assert.Equal(
            ("demo-bucket/fraud/edges.csv", "PartiallyFailed", 10000, 2, 9998),
            (file.Path, file.Status, file.TotalLines, file.FailedLines, file.SuccessfulLines));
        Assert.Equal("demo-bucket/fraud/vertices.csv", Assert.Single(job.Details, one => one.Kind == "Vertexset").Path);
    }

    /// <summary>GES shows a job only with the id of its graph, and the wait for a stop needs the id to read the graph.</summary>
    [Theory]
    [InlineData("[pscustomobject]@{ JobId = $j.JobId; GraphId = ''; GraphName = 'FRAUD_demo'; Operation = 'Stop'; Status = 'Pending' } "
        + "| Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("[pscustomobject]@{ JobId = ''; GraphName = 'fraud_demo'; Operation = 'Stop'; Status = 'Pending' } "
        + "| Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("[pscustomobject]@{ JobId = $j.JobId } | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j.JobId | Wait-GesJob -PollIntervalSec 0.02")]
    [InlineData("$j.JobId | Wait-GesJob -Operation stop -PollIntervalSec 0.02")]
    [InlineData("Wait-GesJob $j.JobId -PollIntervalSec 0.02")]
    [InlineData("Wait-GesJob -JobId $j.JobId -PollIntervalSec 0.02")]
    public void A_job_that_does_not_name_its_graph_by_id_is_waited_for_all_the_same(string command)
    {
        Run("$j = Stop-GesGraph fraud_demo").ShouldSucceed();
        Server.ClearRequests();
        var job = Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Equal(("Stop", "Success", IdOf("fraud_demo")), (job.Operation, job.Status, job.GraphId));
        Assert.Equal("900", Server.Graphs[IdOf("fraud_demo")].Status);
        Assert.Equal(1, Server.Requests.Count(request => request.Path.Contains("/graphs?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_job_of_a_name_that_two_graphs_have_is_over_when_it_says_so_itself()
    {
        Server.Graphs.Add(new GraphSpec { Id = "twin", Name = "fraud_demo" });
        var result = Run($"$j = Stop-GesGraph -GraphId {IdOf("fraud_demo")}; Get-GesJob $j.JobId | Wait-GesJob -PollIntervalSec 0.02");
        var job = Assert.Single(result.ShouldSucceed().Jobs);
        Assert.Equal(("Success", null), (job.Status, job.GraphId));
    }

    [Fact]
    public void What_cannot_be_waited_for_does_not_stop_the_rest()
    {
        Session.Set("rows", new object[]
        {
            Rows.Of(new { JobId = "", GraphId = "", GraphName = "", Operation = "Stop", Status = "Pending" }),
            Rows.Of(new { JobId = "a/b", GraphId = "g", GraphName = "", Operation = "Stop", Status = "Pending" }),
            Rows.Of(new { JobId = "j", GraphId = "a/b", GraphName = "", Operation = "Stop", Status = "Pending" }),
            Rows.Of(new { Name = "no job at all" }),
            Rows.Of(new { JobId = "", GraphId = "", GraphName = "dev_recommend", Operation = "Stop", Status = "NotNeeded" }),
            Rows.Of(new
            {
                JobId = "b4f2e9a0-0439-4edd-a3ad-199bb523b613", GraphId = "", GraphName = "fraud_demo",
                Operation = "Import", Status = "PartiallyFailed",
            }),
        });
        var result = Run("$rows | Wait-GesJob");
        Assert.Equal(["dev_recommend", "fraud_demo"], result.Jobs.Select(job => job.GraphName));
        Assert.Equal(
            ["IdInvalid", "IdInvalid", "NotAJob", "WrongKindOfObject"],
            result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order());
    }

    [Theory]
    [InlineData("", "it has no JobId, and no Operation that the graph could be watched for instead.")]
    [InlineData("-Operation IMPORT", "it has no JobId, and the state of a graph does not show the end of 'Import'.")]
    [InlineData("-Operation Stopp", "it has no JobId, and the state of a graph does not show the end of 'Stopp'.")]
    public void A_wait_without_the_id_of_a_job_says_which_operations_need_none(string operation, string reason)
    {
        var error = Run($"Wait-GesJob -GraphId {IdOf("fraud_demo")} {operation}").Error;
        Assert.EndsWith(reason, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Stop, Start, Restart, Create, Restore", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        foreach (var possible in (string[])["Start", "Create", "Restore"])
        {
            Run($"Wait-GesJob -GraphId {IdOf("fraud_demo")} -Operation {possible} -PollIntervalSec 0.02").ShouldSucceed();
        }
    }

    [Theory]
    [InlineData("Get-GesGraph fraud_demo | Wait-GesJob", "WrongKindOfObject")]
    [InlineData(
        "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-GesGraph fraud_demo))) "
            + "| Wait-GesJob",
        "WrongKindOfObject")]
    [InlineData("Wait-GesJob -GraphId $id", "NotAJob")]
    [InlineData("Wait-GesJob -GraphId $id -Operation Delete", "NotAJob")]
    [InlineData(
        "[pscustomobject]@{ JobId = ''; GraphId = '$id'; Operation = 'Import'; Status = 'Running' } | Wait-GesJob -TimeoutSec 1",
        "NotAJob")]
    public void A_graph_is_no_job_and_is_not_waited_for(string command, string error)
    {
        var result = Run(command.Replace("$id", IdOf("fraud_demo"), StringComparison.Ordinal));
        Assert.Empty(result.Jobs);
        Assert.Equal(
            (error, 0), (result.ErrorId, Server.Requests.Count(request => request.Path.Contains("/jobs", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("$j.JobId | Wait-GesJob -PollIntervalSec 0.02 -TimeoutSec 60")]
    [InlineData("[pscustomobject]@{ JobId = $j.JobId; GraphName = 'fraud_demo'; Operation = 'Stop' } "
        + "| Wait-GesJob -PollIntervalSec 0.02 -TimeoutSec 60")]
    public void A_job_is_waited_for_when_its_graph_cannot_be_looked_up(string command)
    {
        Run("$j = Stop-GesGraph fraud_demo").ShouldSucceed();
        Server.Faults.Add(new FaultRule { Path = @"/graphs\?", Answer = new(400) });
        var job = Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Equal(("Stop", "Success", "fraud_demo", null), (job.Operation, job.Status, job.GraphName, job.GraphId));
    }

    [Fact]
    public void A_job_that_can_be_shown_does_not_wait_for_a_list_that_is_refused()
    {
        Run("$j = Stop-GesGraph fraud_demo").ShouldSucceed();
        Server.Faults.Add(new FaultRule { Path = @"/jobs\?", Answer = new(403) });
        var result = Run("$j, 'other' | Wait-GesJob -PollIntervalSec 0.02 -TimeoutSec 5");
        Assert.Equal(["Success", "Unknown"], result.Jobs.Select(job => job.Status));
        Assert.Equal("WaitTimedOut", result.ErrorId);
    }

    /// <summary>
    /// A job without a graph is found only in the list of jobs. A wrong time in its row, such as one
    /// from another culture, must not exclude it.
    /// </summary>
    [Fact]
    public void A_job_without_a_graph_is_found_whatever_time_its_row_says()
    {
        Server.Graphs.Add(new GraphSpec { Id = "twin", Name = "fraud_demo" });
        Session.Set("later", DateTime.Now.AddDays(40));
        var job = Assert.Single(Run(
            $"$j = Stop-GesGraph -GraphId {IdOf("fraud_demo")}; "
                + "[pscustomobject]@{ JobId = $j.JobId; GraphName = 'fraud_demo'; Operation = 'Stop'; SubmittedAt = $later } "
                + "| Wait-GesJob -PollIntervalSec 0.02 -TimeoutSec 20").ShouldSucceed().Jobs);
        Assert.Equal("Success", job.Status);
    }

    [Theory]
    [InlineData("$j, $j | Wait-GesJob -JobId other -GraphId g", 3)]
    [InlineData("@() | Wait-GesJob -JobId other -GraphId g", 1)]
    public void Ids_beside_a_pipeline_are_waited_for_once(string command, int jobs)
    {
        Session.Set("j", new GesJob { JobId = "job-1", Operation = "Stop", Status = "Success" });
        Assert.Equal(jobs, Run(command + " -PollIntervalSec 0.02 -TimeoutSec 1").Jobs.Count);
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
