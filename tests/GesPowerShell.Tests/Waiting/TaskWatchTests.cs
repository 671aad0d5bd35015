namespace GesPowerShell.Tests.Waiting;

/// <summary>Tasks of a graph. The graph reads as running before its task begins, and again after the task has ended.</summary>
public class TaskWatchTests
{
    public static TheoryData<string, string> TasksAndStates => new()
    {
        { "Import", "202" },
        { "Export", "204" },
        { "Clear", "205" },
        { "Upgrade", "201" },
        { "Upgrade", "203" },
        { "Resize", "206" },
        { "Resize", "207" },
        { "Resize", "208" },
        { "Expand", "210" },
        { "Expand", "211" },
        { "CreateBackup", "903" },
    };

    [Theory]
    [MemberData(nameof(TasksAndStates))]
    public void A_task_is_done_when_its_job_is_and_the_graph_has_left_its_state(string operation, string state)
    {
        var script = new WatchScript(operation)
            .At(2, "running", "200").At(5, "running", state).At(9, "running", "200").At(14, "success", state);
        Assert.Null(script.Result);
        AssertSuccess(script.At(20, "success", "200"), at: 20);
    }

    [Theory]
    [MemberData(nameof(TasksAndStates))]
    public void A_job_that_succeeds_before_the_graph_shows_the_task_does_not_end_the_wait(string operation, string state)
    {
        var script = new WatchScript(operation)
            .At(2, "success", "200").At(5, "success", "200").At(9, "success", state).At(14, "success", state);
        Assert.Null(script.Result);
        AssertSuccess(script.At(20, "success", "200"), at: 20);
    }

    [Theory]
    [MemberData(nameof(TasksAndStates))]
    public void A_task_that_was_over_before_it_was_seen_is_done_when_the_graph_was_changed_since(string operation, string state)
    {
        Assert.NotEmpty(state);
        AssertSuccess(new WatchScript(operation).At(2, "success", "200", updated: 1), at: 2);
    }

    [Fact]
    public void A_task_of_which_the_graph_shows_nothing_is_done_after_a_minute()
    {
        var script = new WatchScript("Export").At(2, "success", "200").At(32, "success", "200").At(61, "success", "200");
        Assert.Null(script.Result);
        AssertSuccess(script.At(62, "success", "200"), at: 62);
    }

    [Fact]
    public void The_effect_of_a_task_confirms_its_job_at_once() =>
        AssertSuccess(new WatchScript("Resize", hasEffect: _ => true).At(2, "success", "200"), at: 2);

    [Fact]
    public void The_effect_of_a_task_stands_for_a_job_that_GES_does_not_know() =>
        AssertSuccess(new WatchScript("Resize", jobId: null, hasEffect: _ => true).At(2, "none", "207").At(5, "none", "200"), at: 5);

    /// <summary>
    /// The graph was in the state of the task and has left it. Only the job shows whether the task succeeded, and GES does not return the
    /// job.
    /// </summary>
    [Fact]
    public void A_task_without_a_job_and_without_an_effect_ends_unknown_after_three_minutes()
    {
        var script = new WatchScript("Export").At(2, "none", "204").At(100, "none", "200").At(179, "none", "200");
        Assert.Null(script.Result);
        script.At(180, "none", "200");
        Assert.Equal((JobStatus.Unknown, "JobNotFound"), (script.Result?.Status, script.Result?.Error?.ErrorId));
    }

    [Fact]
    public void A_task_without_a_job_is_waited_for_as_long_as_the_graph_shows_it()
    {
        var script = new WatchScript("Export").At(2, "none", "204").At(600, "none", "204");
        Assert.Null(script.Result);
    }

    [Fact]
    public void An_open_job_is_waited_for_however_long_the_graph_reads_as_running()
    {
        var script = new WatchScript("Import").At(2, "running", "202").At(9, "running", "200").At(400, "running", "200");
        Assert.Null(script.Result);
    }

    [Fact]
    public void A_failed_task_gives_the_servers_reason()
    {
        var script = new WatchScript("Upgrade").At(2, "running", "201").At(9, "running", "203").At(20, "failed", "200");
        Assert.Equal("JobFailed", script.Result?.Error?.ErrorId);
        Assert.Contains("Upgrade of graph 'fraud_demo'", script.Result?.Error?.Message);
    }

    [Fact]
    public void An_import_with_losses_is_a_warning() => Assert.Equal(
        JobStatus.PartiallyFailed, new WatchScript("Import").At(2, "running", "202").At(9, "partiallyFailed", "200").Result?.Status);

    [Theory]
    [InlineData("400")]
    [InlineData("300")]
    public void A_graph_that_is_gone_or_broken_ends_its_task(string code) =>
        Assert.Equal("GraphFailed", new WatchScript("Import").At(2, "running", code).At(5, "running", code).Result?.Error?.ErrorId);

    [Fact]
    public void A_graph_that_was_stopped_after_its_task_is_a_success_with_a_warning()
    {
        var script = new WatchScript("Import")
            .At(2, "running", "202").At(9, "success", "901").At(40, "success", "901").At(69, "success", "900");
        Assert.Equal(JobStatus.Success, script.Result?.Status);
        Assert.Contains("changed since", script.Result?.Warning);
    }

    [Theory]
    [InlineData("300")]
    [InlineData("303")]
    [InlineData("800")]
    public void A_creation_fails_when_the_graph_does(string code)
    {
        var script = new WatchScript("Create", jobId: null).At(2, "none", "100").At(5, "none", code);
        Assert.Null(script.Result);
        Assert.Equal("GraphFailed", script.At(9, "none", code).Result?.Error?.ErrorId);
    }

    [Fact]
    public void A_creation_is_done_when_the_graph_runs() =>
        AssertSuccess(new WatchScript("Create", jobId: null).At(2, "none", "100").At(600, "none", "100").At(640, "none", "200"), at: 640);

    private static void AssertSuccess(WatchScript script, int at)
    {
        Assert.Equal((JobStatus.Success, at), (script.Result?.Status, script.DecidedAt));
        Assert.Null(script.Result!.Error);
        Assert.Null(script.Result.Warning);
    }
}
