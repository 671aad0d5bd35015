using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

public partial class JobWatchTests
{
    [Fact]
    public void A_stop_succeeds_when_the_job_has_and_the_graph_is_stopped()
    {
        var script = new WatchScript("Stop")
            .At(2, "running", "200").At(5, "running", "901").At(9, "success", "901").At(14, "success", "900");
        AssertSuccess(script, at: 14);
    }

    [Theory]
    [InlineData("200")]
    [InlineData("202")]
    [InlineData("211")]
    [InlineData("903")]
    public void A_start_succeeds_in_any_state_that_serves(string code) =>
        AssertSuccess(new WatchScript("Start").At(2, "running", "100").At(5, "running", "920").At(9, "success", code), at: 9);

    [Fact]
    public void A_stop_without_a_job_succeeds_when_the_graph_is_stopped() =>
        AssertSuccess(new WatchScript("Stop", jobId: null).At(2, "none", "901").At(5, "none", "900"), at: 5);

    [Fact]
    public void A_job_that_cannot_be_shown_does_not_hold_up_a_graph_that_arrived() =>
        AssertSuccess(new WatchScript("Stop").At(2, "none", "901").At(5, "none", "900"), at: 5);

    [Fact]
    public void A_failed_job_fails_with_the_servers_reason()
    {
        var script = new WatchScript("Stop").At(2, "failed", "200");
        Assert.Equal(JobStatus.Failed, script.Result?.Status);
        Assert.Equal("JobFailed", script.Result?.Error?.ErrorId);
        Assert.Contains("disk full", script.Result?.Error?.Message);
    }

    [Theory]
    [InlineData("Stop", "901")]
    [InlineData("Start", "920")]
    [InlineData("Restart", "920")]
    public void A_graph_that_is_gone_fails_on_the_second_reading_in_a_row(string operation, string moving)
    {
        var script = new WatchScript(operation)
            .At(2, "running", "400").At(4, "running", moving).At(6, "running", "400").At(8, "running", null);
        Assert.Null(script.Result);
        script.At(10, "running", "400");
        Assert.Equal("GraphFailed", script.Result?.Error?.ErrorId);
        Assert.Contains("Deleted", script.Result?.Error?.Message);
    }

    [Theory]
    [InlineData("300")]
    [InlineData("303")]
    [InlineData("800")]
    public void A_broken_graph_fails_on_the_second_reading_in_a_row(string code)
    {
        var script = new WatchScript("Start").At(2, "running", code).At(4, "running", "100").At(6, "running", code);
        Assert.Null(script.Result);
        Assert.Equal(JobStatus.Failed, script.At(8, "running", code).Result?.Status);
    }

    [Fact]
    public void Two_broken_readings_of_different_kinds_count_together() =>
        Assert.Equal(JobStatus.Failed, new WatchScript("Start").At(2, "running", "300").At(4, "running", "303").Result?.Status);

    [Fact]
    public void A_job_that_stays_open_does_not_hold_up_for_ever_and_warns()
    {
        var script = new WatchScript("Stop").At(2, "running", "900").At(30, "running", "900").At(61, "running", "900");
        Assert.Null(script.Result);
        script.At(62, "running", "900");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.Contains("still reads as Running", script.Result?.Warning);
    }

    [Fact]
    public void Leaving_the_target_starts_the_minute_again()
    {
        var script = new WatchScript("Start")
            .At(2, "running", "200").At(30, "running", "200").At(40, "running", "920").At(50, "running", "200").At(100, "running", "200");
        Assert.Null(script.Result);
        Assert.Equal(JobStatus.Success, script.At(110, "running", "200").Result?.Status);
    }

    [Fact]
    public void Failed_reads_never_end_a_wait()
    {
        var script = new WatchScript("Stop").At(2, null, null);
        for (var second = 5; second < 3000; second += 30)
        {
            script.At(second, null, null);
        }

        Assert.Null(script.Result);
        AssertSuccess(script.At(3001, "success", "900"), at: 3001);
    }

    /// <summary>The job may have ended as partially failed, so the watch waits longer than for a job that reads as running.</summary>
    [Fact]
    public void A_job_that_cannot_be_read_holds_up_three_minutes_and_warns()
    {
        var script = new WatchScript("Stop")
            .At(2, "running", "900").At(30, null, "900").At(70, null, "900").At(100, null, null).At(181, null, "900");
        Assert.Null(script.Result);
        script.At(182, null, "900");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.Contains("its job could not be read, and last read as Running", script.Result?.Warning);
    }

    [Fact]
    public void Leaving_the_target_starts_the_three_minutes_again()
    {
        var script = new WatchScript("Start")
            .At(2, null, "200").At(100, null, "920").At(110, null, "200").At(200, null, "200").At(289, null, "200");
        Assert.Null(script.Result);
        Assert.Equal(JobStatus.Success, script.At(290, null, "200").Result?.Status);
    }

    [Fact]
    public void A_partly_failed_job_whose_graph_arrived_is_a_warning()
    {
        var script = new WatchScript("Start").At(2, "running", "920").At(5, "partiallyFailed", "920");
        Assert.Null(script.Result);
        script.At(8, "partiallyFailed", "200");
        Assert.Equal(JobStatus.PartiallyFailed, script.Result?.Status);
        Assert.NotNull(script.Result?.Warning);
        Assert.Null(script.Result?.Error);
    }

    [Fact]
    public void A_graph_that_somebody_started_after_our_stop_is_a_success_with_a_warning()
    {
        var script = new WatchScript("Stop").At(2, "running", "901").At(5, "success", "920");
        Assert.Null(script.Result);
        script.At(8, "success", "920");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.Contains("Starting now", script.Result?.Warning);
    }

    [Theory]
    [InlineData("Start", "100")]
    [InlineData("Restart", "901")]
    public void A_graph_that_somebody_stopped_after_ours_is_a_success_with_a_warning(string operation, string moving)
    {
        var script = new WatchScript(operation).At(2, "running", moving).At(5, "success", "901").At(8, "success", "900");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.Contains("changed since", script.Result?.Warning);
    }

    [Fact]
    public void A_restart_whose_move_was_missed_and_that_was_stopped_since_is_a_success_with_a_warning()
    {
        var script = new WatchScript("Restart").At(2, "success", "900").At(5, "success", "900");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.Contains("Stopped now", script.Result?.Warning);
    }

    [Theory]
    [InlineData("Stop", "200", "901", "900")]
    [InlineData("Start", "900", "100", "200")]
    public void A_state_that_only_lags_behind_the_job_is_not_taken_for_a_change(
        string operation, string before, string moving, string after)
    {
        var script = new WatchScript(operation)
            .At(2, "success", before).At(4, "success", before).At(6, "success", before).At(8, "success", moving);
        Assert.Null(script.Result);
        AssertSuccess(script.At(10, "success", after), at: 10);
    }

    [Fact]
    public void A_state_that_stays_where_it_was_for_a_minute_is_reported()
    {
        var script = new WatchScript("Stop").At(2, "success", "200").At(30, "success", "200").At(62, "success", "200");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.NotNull(script.Result?.Warning);
    }

    [Theory]
    [InlineData("success", JobStatus.Success)]
    [InlineData("partiallyFailed", JobStatus.PartiallyFailed)]
    [InlineData("failed", JobStatus.Failed)]
    public void An_operation_that_is_not_known_is_judged_by_its_job_alone(string word, string status) =>
        Assert.Equal(status, new WatchScript("ImportSomething").At(2, "running", null).At(5, word, null).Result?.Status);

    [Fact]
    public void A_job_of_another_kind_that_GES_does_not_know_is_given_up_after_a_minute()
    {
        var script = new WatchScript("ImportSomething").At(2, "none", null).At(30, "none", null).At(62, "none", null);
        Assert.Equal("JobNotFound", script.Result?.Error?.ErrorId);
    }

    [Theory]
    [InlineData("running")]
    [InlineData("success")]
    [InlineData("none")]
    [InlineData(null)]
    public void A_delete_is_done_when_the_graph_is_gone_on_two_readings_in_a_row_whatever_its_job_reads(string? job)
    {
        var script = new WatchScript("Delete").At(2, job, "200").At(4, job, "400").At(6, job, "200").At(8, job, "400");
        Assert.Null(script.Result);
        AssertSuccess(script.At(10, job, "400"), at: 10);
    }

    [Theory]
    [InlineData("success")]
    [InlineData("partiallyFailed")]
    [InlineData("none")]
    public void The_job_of_a_delete_alone_proves_nothing(string job)
    {
        var script = new WatchScript("Delete").At(2, job, null);
        for (var second = 30; second < 3000; second += 30)
        {
            script.At(second, job, second % 60 == 0 ? "200" : null);
        }

        Assert.Null(script.Result);
    }

    [Fact]
    public void A_delete_without_a_job_ends_with_the_graph() =>
        AssertSuccess(new WatchScript("Delete", jobId: null).At(2, "none", "400").At(5, "none", "400"), at: 5);

    [Fact]
    public void A_delete_whose_job_failed_fails() =>
        Assert.Equal("JobFailed", new WatchScript("Delete").At(2, "failed", "200").Result?.Error?.ErrorId);

    [Fact]
    public void A_delete_that_ended_with_losses_is_a_warning() =>
        Assert.Equal(
            JobStatus.PartiallyFailed,
            new WatchScript("Delete").At(2, "partiallyFailed", "400").At(5, "partiallyFailed", "400").Result?.Status);

    [Fact]
    public void An_unknown_word_and_an_unknown_code_are_waited_through() =>
        AssertSuccess(new WatchScript("Stop").At(2, "queued", "930").At(5, "queued", "931").At(9, "success", "900"), at: 9);

    [Fact]
    public void What_was_known_of_the_job_is_kept()
    {
        var script = new WatchScript("Stop").At(2, "running", "901");
        Assert.Equal(
            ("job-1", "graph-1", "fraud_demo", "Stop"),
            (script.Job.JobId, script.Job.GraphId, script.Job.GraphName, script.Job.Operation));
        Assert.Equal("running", script.Job.StatusCode);
    }

    private static void AssertSuccess(WatchScript script, int at)
    {
        Assert.Equal(WaitResult.Success(), script.Result);
        Assert.Equal(at, script.DecidedAt);
    }
}
