namespace GesPowerShell.Tests.Waiting;

/// <content>Restarts, which end only after the graph was seen in another state.</content>
public partial class JobWatchTests
{
    [Fact]
    public void A_restart_that_still_reads_running_is_not_done_before_it_moved()
    {
        var script = new WatchScript("Restart")
            .At(2, "running", "200").At(5, "running", "200").At(9, "running", "901").At(14, "running", "920");
        Assert.Null(script.Result);
        AssertSuccess(script.At(20, "success", "200"), at: 20);
    }

    [Theory]
    [InlineData("success", JobStatus.Success)]
    [InlineData("partFailed", JobStatus.PartiallyFailed)]
    public void A_restart_whose_job_ends_before_the_graph_moves_waits_for_the_move(string job, string status)
    {
        var script = new WatchScript("Restart")
            .At(2, job, "200").At(4, job, "200").At(6, job, "901").At(8, job, "901").At(10, job, "100").At(12, job, "920");
        Assert.Null(script.Result);
        Assert.Equal((status, 14), (script.At(14, job, "200").Result?.Status, script.DecidedAt));
    }

    [Fact]
    public void A_restart_whose_move_was_missed_succeeds_after_three_readings_over_a_minute()
    {
        var script = new WatchScript("Restart").At(2, "success", "200").At(32, "success", "200").At(61, "success", "200");
        Assert.Null(script.Result);
        AssertSuccess(script.At(62, "success", "200"), at: 62);
    }

    [Fact]
    public void A_restart_that_was_over_before_it_was_seen_to_move_succeeds_when_the_graph_was_changed_after_the_answer()
    {
        var script = new WatchScript("Restart").At(30, "running", "200", updated: 25);
        Assert.Null(script.Result);
        AssertSuccess(script.At(60, "success", "200", updated: 25), at: 60);
    }

    /// <summary>A change of the graph within the second of the answer can be the end of an earlier start.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-3600)]
    public void A_change_of_the_graph_before_the_answer_is_no_move_of_the_restart(int updated)
    {
        var script = new WatchScript("Restart").At(2, "success", "200", updated: updated).At(32, "success", "200", updated: updated);
        Assert.Null(script.Result);
        AssertSuccess(script.At(62, "success", "200", updated: updated), at: 62);
    }

    [Fact]
    public void A_minute_alone_is_not_enough_for_a_missed_move()
    {
        var script = new WatchScript("Restart").At(2, "success", "200").At(70, "success", "200");
        Assert.Null(script.Result);
        AssertSuccess(script.At(72, "success", "200"), at: 72);
    }

    /// <summary>
    /// The state in an answer that took half a minute may be as old as its request, or may have been reached only at its end.
    /// </summary>
    [Fact]
    public void The_time_that_answers_take_does_not_count_towards_the_minute()
    {
        var script = new WatchScript("Restart")
            .At(32, "success", "200", requested: 2).At(40, "success", "200").At(92, "success", "200", requested: 62);
        Assert.Null(script.Result);
        AssertSuccess(script.At(100, "success", "200"), at: 100);
    }

    [Fact]
    public void A_restart_without_a_job_that_moved_succeeds() =>
        AssertSuccess(new WatchScript("Restart", jobId: null).At(2, "none", "200").At(5, "none", "901").At(9, "none", "200"), at: 9);

    [Fact]
    public void A_restart_without_a_job_that_never_moves_is_unknown_after_three_minutes()
    {
        var script = new WatchScript("Restart", jobId: null).At(2, "none", "200").At(100, "none", "200").At(179, "none", "200");
        Assert.Null(script.Result);
        script.At(180, "none", "200");
        Assert.Equal(JobStatus.Unknown, script.Result?.Status);
        Assert.Equal("RestartNotSeen", script.Result?.Error?.ErrorId);
    }

    [Fact]
    public void A_restart_whose_job_is_open_is_waited_for_however_long_its_graph_does_not_move()
    {
        var script = new WatchScript("Restart").At(2, "running", "200").At(100, "running", "200").At(400, "running", "200");
        Assert.Null(script.Result);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("running")]
    public void A_restart_whose_job_is_not_read_is_not_given_up(string? job) =>
        Assert.Null(new WatchScript("Restart").At(2, "none", "200").At(179, "none", "200").At(400, job, "200").Result);

    /// <summary>A second read confirms that the graph was deleted. The error is not that of a restart that was not seen.</summary>
    [Fact]
    public void A_graph_that_is_gone_after_three_minutes_is_no_restart_that_was_not_seen()
    {
        var script = new WatchScript("Restart", jobId: null).At(2, "none", "200").At(185, "none", "400");
        Assert.Null(script.Result);
        Assert.Equal("GraphFailed", script.At(190, "none", "400").Result?.Error?.ErrorId);
    }

    /// <summary>The restart itself stops the graph once, and only before its job has succeeded.</summary>
    [Fact]
    public void A_graph_that_stops_after_the_restart_was_seen_and_has_succeeded_is_stopped_by_another_command()
    {
        var script = new WatchScript("Restart").At(2, "running", "901").At(5, "running", "901").At(8, "success", "901");
        Assert.Null(script.Result);
        Assert.Contains("changed since", script.At(11, "success", "901").Result?.Warning);
    }

    /// <summary>
    /// The job may have succeeded before the graph began to stop: a poll reads the job before the graph, and the read of the job may fail.
    /// </summary>
    [Theory]
    [InlineData("running")]
    [InlineData(null)]
    [InlineData("none")]
    public void A_graph_that_stops_after_the_job_was_last_read_may_stop_for_the_restart(string? job)
    {
        var script = new WatchScript("Restart")
            .At(2, "running", "200").At(65, job, "901").At(69, "success", "901").At(76, "success", "901");
        Assert.Null(script.Result);
        AssertSuccess(script.At(90, "success", "100").At(120, "success", "200"), at: 120);
        Assert.Null(script.Result?.Warning);
    }
}
