using System.Management.Automation;
using System.Text.RegularExpressions;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>That progress bars appear and are removed in PowerShell. Pipeline.ProgressBarsTests has the tests of their content.</summary>
public partial class ProgressTests : RegionTest
{
    private static readonly string[] States = ["Sending", "Checking", "Pending", "Running", "Stopping"];

    /// <summary>A stop takes more than a second, and bars are drawn twice in a second.</summary>
    protected override SimulatorOptions Options => new() { TimeScale = 60 };

    [Fact]
    public void A_wait_for_few_graphs_shows_a_bar_for_all_and_one_for_each_and_takes_them_away()
    {
        var progress = Run($"Stop-GesGraph fraud_demo, social_net {Wait}").ShouldSucceed().Progress;
        Assert.Contains(
            progress,
            record => record.Activity == "Stop-GesGraph" && record.ParentActivityId == -1
                && record.StatusDescription.StartsWith("2 of 2 done", StringComparison.Ordinal));
        Assert.Contains(progress, record => record.Activity == "fraud_demo" && record.ParentActivityId == progress[0].ActivityId);
        AssertGone(progress);
    }

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.05")]
    [InlineData("Stop-GesGraph fraud_demo, dev_recommend, nosuch -Wait -PollIntervalSec 0.05")]
    [InlineData("Stop-GesGraph fraud_demo, social_net -Wait -TimeoutSec 1 -PollIntervalSec 0.05")]
    [InlineData("Stop-GesGraph fraud_demo, social_net")]
    [InlineData("Stop-GesGraph fraud_demo, social_net | Wait-GesJob -PollIntervalSec 0.05")]
    public void What_is_done_is_not_named_as_if_it_went_on(string script)
    {
        var lines = Run(script).Progress
            .Where(record => record.ParentActivityId == -1 && record.RecordType == ProgressRecordType.Processing)
            .Select(record => Status().Match(record.StatusDescription)).ToList();
        Assert.NotEmpty(lines);
        Assert.Every(lines, line => Assert.True(line.Success));
        Assert.DoesNotContain(lines, line => line.Groups["done"].Value == line.Groups["total"].Value && line.Groups["state"].Success);
        Assert.All(
            lines.Where(line => line.Groups["state"].Success),
            line => Assert.Contains(line.Groups["state"].Value, States));
    }

    [Fact]
    public void While_the_request_of_a_wait_is_slow_its_bar_is_drawn()
    {
        Server.Faults.Add(new FaultRule { Path = "/stop$", Delay = new(2) });
        var progress = Run($"Stop-GesGraph -GraphId {IdOf("fraud_demo")} {Wait}").ShouldSucceed().Progress;
        Assert.Contains(progress, record => record.StatusDescription.EndsWith(": Sending", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wait_for_many_graphs_shows_one_bar()
    {
        for (var i = 0; i < 6; i++)
        {
            Server.Graphs.Add(new() { Name = "many_" + i });
        }

        var progress = Run($"Stop-GesGraph many_* {Wait}").ShouldSucceed().Progress;
        Assert.Single(progress.Select(record => record.ActivityId).Distinct());
        AssertGone(progress);
    }

    [Fact]
    public void A_pipeline_that_ends_early_leaves_no_bar() =>
        AssertGone(Run($"Stop-GesGraph fraud_demo, social_net, aml_prod {Wait} | Select-First").Progress);

    [Fact]
    public void A_wait_that_ends_with_an_error_leaves_no_bar()
    {
        Server.Graphs.SetStatus(IdOf("fraud_demo"), "901");
        AssertGone(Run("Stop-GesGraph fraud_demo, social_net -Wait -TimeoutSec 1 -PollIntervalSec 0.05 -ErrorAction Stop").Progress);
    }

    [Fact]
    public void Who_wants_no_progress_gets_none() =>
        Assert.Empty(
            Run($"$ProgressPreference = 'SilentlyContinue'; Stop-GesGraph fraud_demo, social_net {Wait}").ShouldSucceed().Progress);

    [GeneratedRegex(
        @"^(?<done>\d+) of (?<total>\d+) done( \(\d+ with (an error|errors)\))?, [\d:]+(, \w+: (?<state>\w+))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Status();

    private static void AssertGone(IReadOnlyList<ProgressRecord> progress)
    {
        Assert.NotEmpty(progress);
        Assert.Every(
            progress.GroupBy(record => record.ActivityId),
            bar => Assert.Equal(ProgressRecordType.Completed, bar.Last().RecordType));
    }

    /// <summary>A single request ends before a user could read its bar.</summary>
    [Fact]
    public void A_single_request_shows_no_bar() => Assert.Empty(Run("Stop-GesGraph fraud_demo").ShouldSucceed().Progress);

    [Fact]
    public void The_bars_of_a_download_are_taken_away()
    {
        var folder = Directory.CreateTempSubdirectory("ges-save-");
        try
        {
            Session.Set("to", folder.FullName);
            var progress = Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to").ShouldSucceed().Progress;
            Assert.Contains(progress, record => record.Activity == "Save-GesBackup");
            AssertGone(progress);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
