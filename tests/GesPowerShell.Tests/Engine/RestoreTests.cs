using System.Globalization;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Engine;

/// <summary>Restore-GesGraph stops a graph, waits, starts it from a backup and waits. These tests also call it a second time.</summary>
public class RestoreTests : BackupRegionTest
{
    private const string Quick = "-Confirm:$false -PollIntervalSec 0.02";

    [Theory]
    [InlineData("Restore-GesGraph fraud_demo")]
    [InlineData("Restore-GesGraph -GraphId $id -BackupId $backup")]
    [InlineData("Get-GesBackup -GraphName fraud_demo | Restore-GesGraph")]
    [InlineData("Get-GesGraph fraud_demo | Restore-GesGraph -Wait")]
    [InlineData("[pscustomobject]@{ BackupId = $backup; GraphId = $id }, 'fraud_demo' | Restore-GesGraph")]
    public void A_running_graph_is_stopped_and_started_from_the_backup(string command)
    {
        Session.Set("id", IdOf("fraud_demo"));
        Session.Set("backup", OfFraud);
        var result = Run($"{command} {Quick} -Verbose").ShouldSucceed();
        var job = Assert.Single(result.Jobs);
        Assert.Equal(("Restore", "Success", "fraud_demo"), (job.Operation, job.Status, job.GraphName));
        Assert.Equal(["StopGraph2", "StartGraph2"], Sent.Select(request => request.Operation));
        Assert.Equal("200", Server.Graphs[IdOf("fraud_demo")].Status);
    }

    [Fact]
    public void A_line_before_each_step_says_the_command_that_goes_on()
    {
        var verbose = Run($"Restore-GesGraph fraud_demo {Quick} -Verbose").ShouldSucceed().Verbose;
        var lines = verbose.Where(line => line.Contains("go on with", StringComparison.Ordinal)).ToList();
        var command = $"Restore-GesGraph -GraphId {IdOf("fraud_demo")} -BackupId {OfFraud}";
        Assert.Equal(2, lines.Count);
        Assert.Matches($@"^Stopping graph 'fraud_demo' \(.*\)\. If this ends early, go on with: {command}$", lines[0]);
        Assert.Matches(
            $@"^Starting graph 'fraud_demo' \(.*\) from backup {OfFraud}\. "
                + $@"If this ends early, go on with: {command} -UnlessStartedSince '.*Z'$",
            lines[1]);

        // When the process was killed after the start, the command of the second line finds that the start was executed.
        var again = Run($"{lines[1][lines[1].IndexOf("Restore-GesGraph", StringComparison.Ordinal)..]} {Quick}").ShouldSucceed();
        Assert.Equal("NotNeeded", Assert.Single(again.Jobs).Status);
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public void The_newest_backup_that_succeeded_is_taken_and_named_in_the_question()
    {
        Session.Host.Answers.Enqueue(0);
        var job = Assert.Single(
            Run("$ConfirmPreference = 'High'; Restore-GesGraph dev_recommend -PollIntervalSec 0.02").ShouldSucceed().Jobs);
        Assert.Equal("Success", job.Status);
        var question = Assert.Single(Session.Host.Questions);
        Assert.Contains(Newest, question);
        Assert.Contains("replaces what the graph holds", question);
        Assert.Equal("StartGraph2", Assert.Single(Sent).Operation);
    }

    [Fact]
    public void The_question_about_a_running_graph_names_its_last_start()
    {
        Run($"Stop-GesGraph fraud_demo {Wait}; Start-GesGraph fraud_demo {Wait}").ShouldSucceed();
        var start = Run("Get-GesJob -GraphName fraud_demo").Jobs.First(job => job.Operation == "Start").BeginTime!.Value;
        Session.Host.Answers.Enqueue(2);
        Server.ClearRequests();
        Run("$ConfirmPreference = 'High'; Restore-GesGraph fraud_demo").ShouldSucceed();
        Assert.Contains(
            $"last started {start.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}",
            Assert.Single(Session.Host.Questions));
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_graph_that_is_being_stopped_is_waited_for_and_then_started()
    {
        Run("Stop-GesGraph fraud_demo").ShouldSucceed();
        Server.ClearRequests();
        Assert.Equal("Success", Assert.Single(Run($"Restore-GesGraph fraud_demo {Quick}").ShouldSucceed().Jobs).Status);
        Assert.Equal("StartGraph2", Assert.Single(Sent).Operation);
    }

    [Theory]
    [InlineData(GraphCode.Preparing)]
    [InlineData(GraphCode.Starting)]
    public void A_graph_that_is_being_started_cannot_be_judged(string status)
    {
        Server.Graphs.Add(new GraphSpec { Id = "moving", Name = "moving", Status = status });
        Server.Backups.Add(new BackupSpec { GraphId = "moving" });
        var result = Run($"Restore-GesGraph moving {Quick}");
        Assert.Equal("RestoreUndecidable", result.ErrorId);
        Assert.Contains("Get-GesJob -GraphId moving", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Sent);
    }

    [Fact]
    public void A_graph_that_was_started_since_is_left_alone_and_one_that_was_not_is_restored()
    {
        Session.Set("before", Server.Clock.Now.LocalDateTime);
        Run($"Stop-GesGraph fraud_demo {Wait}; Start-GesGraph fraud_demo {Wait}").ShouldSucceed();
        Session.Set("after", Server.Clock.Now.AddHours(1).LocalDateTime);
        Server.ClearRequests();
        var job = Assert.Single(Run($"Restore-GesGraph fraud_demo -UnlessStartedSince $before {Quick}").ShouldSucceed().Jobs);
        Assert.Equal(("Restore", "NotNeeded", null), (job.Operation, job.Status, job.JobId));
        Assert.Empty(Sent);
        Assert.Equal(
            "Success", Assert.Single(Run($"Restore-GesGraph fraud_demo -UnlessStartedSince $after {Quick}").ShouldSucceed().Jobs).Status);
    }

    [Fact]
    public void Starts_of_another_graph_with_the_same_name_decide_nothing()
    {
        Server.Graphs.Add(new GraphSpec { Id = "twin", Name = "fraud_demo" });
        Session.Set("id", IdOf("fraud_demo"));
        Assert.Equal("RestoreUndecidable", Run($"Restore-GesGraph -GraphId twin -UnlessStartedSince 2020-01-01 {Quick}").ErrorId);
        Assert.Empty(Sent);
    }

    /// <summary>A graph must not be stopped when it cannot be started from the backup.</summary>
    [Theory]
    [InlineData("Restore-GesGraph social_net", "NoUsableBackup")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId nosuch", "BackupNotFound")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e01", "BackupNotFound")]
    [InlineData("Restore-GesGraph dev_recommend -BackupId 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e02", "BackupNotUsable")]
    [InlineData("Restore-GesGraph knowledge_base", "DatabaseEditionCannotBeStopped")]
    [InlineData("Restore-GesGraph broken_graph", "GraphBusy")]
    [InlineData("Restore-GesGraph nosuch", "GraphNotFound")]
    [InlineData("Restore-GesGraph fraud_demo -BackupId ''", "InputMissing")]
    [InlineData("Restore-GesGraph fraud_demo -UnlessStartedSince $null", "InputMissing")]
    [InlineData("Get-GesBackup dev_recommend -Status Success | Restore-GesGraph", "SeveralBackups")]
    [InlineData(
        "Get-GesBackup dev_recommend -Status Success | Restore-GesGraph -BackupId 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e01",
        "SeveralBackups")]
    public void What_cannot_be_restored_is_said_before_anything_is_sent(string command, string id)
    {
        Assert.Equal(id, Run($"{command} {Quick}").ErrorId);
        Assert.Equal(id, Run($"{command} -WhatIf").ErrorId);
        Assert.Empty(Sent);
    }

    [Fact]
    public void WhatIf_says_both_steps_and_sends_nothing()
    {
        Run("Restore-GesGraph fraud_demo -WhatIf").ShouldSucceed();
        Assert.Contains(Session.Host.Shown, line =>
            line.Contains("Stop, then start from backup", StringComparison.Ordinal) && line.Contains(OfFraud, StringComparison.Ordinal));
        Assert.Empty(Sent);
    }

    [Fact]
    public void One_graph_that_cannot_be_restored_does_not_stop_the_others()
    {
        var result = Run($"Restore-GesGraph fraud_demo, social_net, dev_recommend {Quick}");
        Assert.Equal(("NoUsableBackup", "social_net"), (result.ErrorId, result.Error.TargetObject));
        Assert.Equal(["dev_recommend", "fraud_demo"], result.Jobs.Select(job => job.GraphName).Order());
    }

    [Fact]
    public void A_stop_that_fails_ends_the_restore_of_this_graph_and_no_start_is_sent()
    {
        Server.Faults.Add(new FaultRule { Operation = "StopGraph2", Answer = new(403) });
        var result = Run($"Restore-GesGraph fraud_demo {Quick}");
        Assert.NotNull(result.Error);
        Assert.Empty(result.Jobs);
        Assert.DoesNotContain(Sent, request => request.Operation == "StartGraph2");
    }

    [Fact]
    public void A_start_whose_answer_was_lost_is_never_sent_twice()
    {
        Server.Faults.Add(new FaultRule { Operation = "StartGraph2", DropAfter = new() });
        var result = Run($"Restore-GesGraph fraud_demo {Quick}").ShouldSucceed();
        Assert.True(Assert.Single(result.Jobs).Adopted);
        Assert.NotEmpty(result.Warnings);
        Assert.Equal(1, Sent.Count(request => request.Operation == "StartGraph2"));
    }

    [Fact]
    public void A_start_takes_no_backup_any_more() =>
        Assert.Equal("NamedParameterNotFound", Run("Start-GesGraph dev_recommend -BackupId b").ErrorId);
}
