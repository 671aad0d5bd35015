using System.Management.Automation;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

public class ChangeTests : RegionTest
{
    [Fact]
    public void Stopping_and_waiting_ends_with_a_stopped_graph_and_a_successful_job()
    {
        var job = Assert.Single(Run($"Stop-GesGraph fraud_demo {Wait}").ShouldSucceed().Jobs);
        Assert.Equal("Success", job.Status);
        Assert.NotNull(job.Duration);
        Assert.NotNull(job.RequestId);
        Assert.Equal(DateTimeKind.Local, job.BeginTime?.Kind);
        Assert.Equal("900", Server.Graphs[IdOf("fraud_demo")].Status);
    }

    [Fact]
    public void Starting_and_restarting_end_with_a_running_graph()
    {
        Assert.Equal("Success", Assert.Single(Run($"Start-GesGraph dev_recommend {Wait}").ShouldSucceed().Jobs).Status);
        Assert.Equal("200", Server.Graphs[IdOf("dev_recommend")].Status);
        Assert.Equal("Success", Assert.Single(Run($"Restart-GesGraph fraud_demo -Confirm:$false {Wait}").ShouldSucceed().Jobs).Status);
        Assert.Equal("200", Server.Graphs[IdOf("fraud_demo")].Status);
    }

    /// <summary>The result of the second graph waits for that of the first, which never comes.</summary>
    [Fact]
    public void A_result_that_waits_for_its_turn_is_written_when_refused_credentials_end_the_command()
    {
        var path = $"{IdOf("fraud_demo")}/stop$";
        Server.Faults.Add(new FaultRule { Path = path, Delay = new(0.2) }, new FaultRule { Path = path, Answer = new(401) });
        var result = Run("try { Stop-GesGraph fraud_demo, social_net } catch { 'ended' }");
        var job = Assert.IsType<GesJob>(result.Output[0]);
        Assert.Equal(("social_net", "ended"), (job.GraphName, result.Output[1]));
    }

    [Fact]
    public void A_restart_fails_the_jobs_that_run_on_the_graph()
    {
        Run($"Restart-GesGraph dev_import -Confirm:$false {Wait}").ShouldSucceed();
        var import = Assert.Single(Run("Get-GesJob -GraphName dev_import").Jobs, job => job.Operation == "Import");
        Assert.Equal("Failed", import.Status);
        Assert.NotNull(import.FailReason);
    }

    [Theory]
    [InlineData("Stop-GesGraph dev_recommend", "Stop")]
    [InlineData("Start-GesGraph fraud_demo", "Start")]
    public void Being_there_already_is_a_success_without_a_job(string command, string operation)
    {
        foreach (var wait in new[] { "", Wait })
        {
            var job = Assert.Single(Run($"{command} {wait}").ShouldSucceed().Jobs);
            Assert.Equal((operation, "NotNeeded", null), (job.Operation, job.Status, job.JobId));
            Assert.NotNull(job.RequestId);
        }
    }

    [Theory]
    [InlineData("Stop-GesGraph", "fraud_demo")]
    [InlineData("Start-GesGraph", "dev_recommend")]
    public void A_change_that_is_going_on_already_is_taken_over(string command, string graph)
    {
        var first = Assert.Single(Run($"{command} {graph}").ShouldSucceed().Jobs);
        var second = Assert.Single(Run($"{command} {graph} {Wait}").ShouldSucceed().Jobs);
        Assert.True(second.Adopted);
        Assert.Equal((first.JobId, "Success"), (second.JobId, second.Status));
        Assert.Single(Server.Graphs[IdOf(graph)].Operations);
    }

    [Theory]
    [InlineData("202", "Importing")]
    [InlineData("903", "BackingUp")]
    [InlineData("300", "Faulty")]
    [InlineData("920", "Starting")]
    public void A_graph_that_cannot_be_stopped_now_is_an_error_with_its_state(string code, string state)
    {
        Server.Graphs.SetStatus(IdOf("fraud_demo"), code);
        var result = Run("Stop-GesGraph fraud_demo");
        Assert.Equal("GraphBusy", result.ErrorId);
        Assert.Equal(ErrorCategory.ResourceBusy, result.Error.CategoryInfo.Category);
        Assert.Contains(state, result.Error.ToString());
    }

    [Theory]
    [InlineData("900", "Start-GesGraph")]
    [InlineData("901", "Wait-GesJob")]
    [InlineData("920", "Wait-GesJob")]
    public void A_restart_of_a_graph_that_is_down_or_moving_names_the_cmdlet_to_use_and_sends_nothing(string code, string cmdlet)
    {
        Server.Graphs.SetStatus(IdOf("fraud_demo"), code);
        var result = Run("Restart-GesGraph fraud_demo -Confirm:$false");
        Assert.Equal("RestartNotPossible", result.ErrorId);
        Assert.Contains(cmdlet, result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Changes);
    }

    [Fact]
    public void The_database_edition_is_refused_before_anything_is_sent_when_it_is_known()
    {
        Assert.Equal("DatabaseEditionCannotBeStopped", Run("Stop-GesGraph knowledge_base").ErrorId);
        Assert.Empty(Changes);
        Session.Set("id", IdOf("knowledge_base"));
        Assert.Equal("DatabaseEditionCannotBeStopped", Run("Stop-GesGraph -GraphId $id").ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Wait)]
    public void One_bad_graph_does_not_stop_the_others(string wait)
    {
        var result = Run($"'fraud_demo', 'broken_graph', 'social_net' | Stop-GesGraph {wait}");
        Assert.Equal("GraphBusy", result.ErrorId);
        Assert.Equal("broken_graph", result.Error.TargetObject);
        Assert.Matches(
            @"^Stop of graph 'broken_graph' is not possible while it is Faulty\. "
                + @"GES: The graph is not running\. \(GES\.7001, HTTP 400, request id \w+\)$",
            result.Error.ToString());
        Assert.Equal(["fraud_demo", "social_net"], result.Jobs.Select(job => job.GraphName).Order());
        Assert.Null(result.Thrown);
    }

    [Fact]
    public void Jobs_come_out_in_the_order_of_the_input_when_nobody_waits()
    {
        for (var i = 0; i < 40; i++)
        {
            Server.Graphs.Add(new GraphSpec { Id = $"many-{i}", Name = $"many_{i}" });
        }

        var jobs = Run("39..0 | ForEach-Object { \"many_$_\" } | Stop-GesGraph -ThrottleLimit 8").ShouldSucceed().Jobs;
        Assert.Equal(Enumerable.Range(0, 40).Reverse().Select(i => $"many_{i}"), jobs.Select(job => job.GraphName));
    }

    /// <summary>Cells of a file and lines of a text end with such characters, which a message does not show.</summary>
    [Theory]
    [InlineData("'fraud_demo '")]
    [InlineData("\"`tfraud_demo\"")]
    [InlineData("\"fraud_demo`n\"")]
    [InlineData("@{ Name = ' fraud_demo' }")]
    public void A_blank_beside_a_name_is_said(string input)
    {
        var result = Run($"{input} | Stop-GesGraph");
        Assert.Equal("NameInvalid", result.ErrorId);
        Assert.Contains("there is a blank or a line break before or after it", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void ErrorAction_decides_about_a_failing_graph()
    {
        var stopped = Run("'nosuch', 'fraud_demo' | Stop-GesGraph -ErrorAction Stop");
        Assert.IsType<ActionPreferenceStopException>(stopped.Thrown);
        Assert.Empty(Changes);
        var silent = Run("'nosuch', 'fraud_demo' | Stop-GesGraph -ErrorAction SilentlyContinue");
        Assert.Null(silent.Thrown);
        Assert.Single(silent.Jobs);
    }

    [Fact]
    public void An_error_upstream_sends_nothing()
    {
        var result = Run("& { 'fraud_demo'; throw 'upstream' } | Stop-GesGraph");
        Assert.Contains("upstream", result.Error.ToString());
        Assert.Empty(Changes);
    }

    [Fact]
    public void Failing_deleted_and_timed_out_waits_write_the_job_and_an_error()
    {
        Session.Set("id", IdOf("fraud_demo"));
        var timedOut = Run("Stop-GesGraph -GraphId $id -Wait -TimeoutSec 1 -PollIntervalSec 20");
        Assert.Equal("Success", Assert.Single(timedOut.Jobs).Status); // The job succeeds in the last read, at the deadline.

        Server.Graphs.SetStatus(IdOf("social_net"), "200");
        var moving = Run("Restart-GesGraph social_net -Confirm:$false");
        Server.Graphs.SetStatus(IdOf("social_net"), "300");
        var failed = Run("$input | Wait-GesJob -PollIntervalSec 0.02", moving.Jobs[0]);
        Assert.Equal("GraphFailed", failed.ErrorId);
        Assert.Equal("Failed", Assert.Single(failed.Jobs).Status);
    }

    [Fact]
    public void A_wait_that_times_out_says_that_the_job_goes_on()
    {
        Server.Graphs.SetStatus(IdOf("fraud_demo"), "901");
        var result = Run("Stop-GesGraph fraud_demo -Wait -TimeoutSec 1 -PollIntervalSec 0.3");
        Assert.Equal("WaitTimedOut", result.ErrorId);
        Assert.Equal(ErrorCategory.OperationTimeout, result.Error.CategoryInfo.Category);
        Assert.Single(result.Jobs);
    }

    [Fact]
    public void Progress_is_shown_while_waiting_and_taken_away()
    {
        var progress = Run($"Stop-GesGraph fraud_demo, social_net {Wait}").Progress;
        Assert.Contains(progress, record => record.StatusDescription.StartsWith("2 of 2 done", StringComparison.Ordinal));
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }

    [Fact]
    public void Verbose_has_one_line_for_each_request_and_no_secret()
    {
        var verbose = Run("Stop-GesGraph fraud_demo -Verbose").Verbose;
        Assert.Equal(Server.Requests.Count, verbose.Count(line => line.Contains("request id", StringComparison.Ordinal)));
        Assert.DoesNotContain(verbose, line =>
            line.Contains("Signature", StringComparison.Ordinal) || line.Contains(Server.Options.SecretKey, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stopped_graph_says_when_it_will_start_by_itself()
    {
        var graph = Assert.Single(Run("Get-GesGraph dev_recommend").Graphs);
        Assert.Equal(graph.Updated?.AddDays(7), graph.AutoStartsAt);
        Assert.Null(Assert.Single(Run("Get-GesGraph fraud_demo").Graphs).AutoStartsAt);
    }
}
