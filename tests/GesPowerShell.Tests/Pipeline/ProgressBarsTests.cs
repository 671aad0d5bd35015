using System.Management.Automation;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Tests.Pipeline;

public class ProgressBarsTests
{
    private readonly List<ProgressRecord> _drawn = [];
    private readonly ProgressBars _bars;
    private TimeSpan _elapsed;

    public ProgressBarsTests() => _bars = new ProgressBars("Stop-GesGraph", _drawn.Add, () => _elapsed);

    [Fact]
    public void One_bar_tells_how_many_are_done_since_when_and_what_takes_longest()
    {
        _elapsed = new TimeSpan(1, 2, 3);
        _bars.Show(new GesProgress(3, 12, [new(4, "fraud_demo", "Stopping"), new(5, "social_net", "Stopping")]));

        var bar = Assert.Single(_drawn);
        Assert.Equal(
            ("Stop-GesGraph", "3 of 12 done, 01:02:03, fraud_demo: Stopping", 25, -1),
            (bar.Activity, bar.StatusDescription, bar.PercentComplete, bar.ParentActivityId));
    }

    [Fact]
    public void A_wait_of_days_shows_them()
    {
        _elapsed = new TimeSpan(2, 2, 3, 4);
        _bars.Show(new GesProgress(0, 1, []));
        Assert.Equal("0 of 1 done, 2.02:03:04", Assert.Single(_drawn).StatusDescription);
    }

    [Theory]
    [InlineData(0, "2 of 3 done, 00:00:00, a: Stopping")]
    [InlineData(1, "2 of 3 done (1 with an error), 00:00:00, a: Stopping")]
    [InlineData(2, "2 of 3 done (2 with errors), 00:00:00, a: Stopping")]
    public void What_ended_with_an_error_is_counted_beside_what_is_done(int errors, string status)
    {
        _bars.Show(new GesProgress(2, 3, [new(0, "a", "Stopping")]) { Errors = errors });
        Assert.Equal(status, _drawn[0].StatusDescription);
    }

    [Fact]
    public void Few_graphs_have_a_bar_each_below_it_until_they_are_done()
    {
        _bars.Show(new GesProgress(0, 2, [new(0, "a", "Stopping"), new(1, "b", "Stopping")]));
        _elapsed += TimeSpan.FromSeconds(1);
        _bars.Show(new GesProgress(1, 2, [new(1, "b", "Stopping")]));

        var parent = _drawn[0].ActivityId;
        Assert.Equal(["Stop-GesGraph", "a", "b", "Stop-GesGraph", "a"], _drawn.Select(record => record.Activity));
        Assert.Every(_drawn.Where(record => record.Activity is "a" or "b"), child => Assert.Equal(parent, child.ParentActivityId));
        Assert.Equal(ProgressRecordType.Completed, _drawn[^1].RecordType);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void One_graph_or_many_have_the_one_bar_alone(int total)
    {
        _bars.Show(new GesProgress(0, total, [new(0, "a", "Stopping")]));
        Assert.Single(_drawn);
    }

    [Fact]
    public void What_comes_faster_than_twice_a_second_is_drawn_later_and_not_lost()
    {
        _bars.Show(new GesProgress(0, 9, []));
        _bars.Show(new GesProgress(1, 9, []));
        _elapsed += TimeSpan.FromMilliseconds(499);
        _bars.Refresh();
        Assert.Single(_drawn);

        _elapsed += TimeSpan.FromMilliseconds(1);
        _bars.Refresh();
        Assert.StartsWith("1 of 9", _drawn[^1].StatusDescription);
    }

    [Fact]
    public void The_end_is_drawn_at_once()
    {
        _bars.Show(new GesProgress(0, 2, []));
        _bars.Show(new GesProgress(2, 2, []));
        Assert.StartsWith("2 of 2", _drawn[^1].StatusDescription);
    }

    [Fact]
    public void Everything_that_was_drawn_is_taken_away_once()
    {
        _bars.Show(new GesProgress(0, 2, [new(0, "a", "Stopping"), new(1, "b", "Stopping")]));
        _drawn.Clear();
        _bars.Hide();
        Assert.Equal(["a", "b", "Stop-GesGraph"], _drawn.Select(record => record.Activity));
        Assert.Every(_drawn, record => Assert.Equal(ProgressRecordType.Completed, record.RecordType));

        _drawn.Clear();
        _bars.Hide();
        _bars.Refresh();
        Assert.Empty(_drawn);
    }

    [Theory]
    [InlineData("pwsh", true)]
    [InlineData("pwsh -NoProfile -File nightly.ps1 -No", true)]
    [InlineData("pwsh -NonInteractive -File nightly.ps1", false)]
    [InlineData("pwsh -noni -c x", false)]
    [InlineData("powershell.exe /NonInteractive", false)]
    public void Nobody_watches_what_was_started_as_not_interactive(string commandLine, bool isWatched) =>
        Assert.Equal(isWatched, Screen.IsInteractive(commandLine.Split(' ')));
}
