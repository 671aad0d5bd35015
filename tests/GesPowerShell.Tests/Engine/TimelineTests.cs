namespace GesPowerShell.Tests.Engine;

/// <summary>Show-GesJobTimeline in PowerShell. Timelines.JobTimelineTests has the tests of the drawing.</summary>
public sealed class TimelineTests : IDisposable
{
    private static readonly DateTime Ten = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Local);

    private readonly PowerShellSession _session = new();

    private static GesJob Done => new()
    {
        JobId = "j1", GraphId = "g1", GraphName = "fraud_demo", Operation = "Stop", Status = "Success", SubmittedAt = Ten.AddSeconds(-2),
        BeginTime = Ten, EndTime = Ten.AddMinutes(2),
    };

    private static GesJob Open =>
        new() { JobId = "j2", GraphId = "g2", Operation = "Import", Status = "Running", BeginTime = Ten.AddMinutes(1) };

    private static GesJob NotNeeded =>
        new() { GraphName = "dev_recommend", Operation = "Stop", Status = "NotNeeded", SubmittedAt = Ten.AddMinutes(3) };

    [Fact]
    public void Jobs_of_the_pipeline_come_out_as_strings_one_for_each_and_a_head()
    {
        var lines = Draw("$input | Show-GesJobTimeline -Now '2026-03-01 10:04' -Width 80");
        Assert.Equal(6, lines.Count);
        Assert.StartsWith("2026-03-01 10:00:00 to 2026-03-01 10:04:00 (UTC", lines[0]);
        Assert.StartsWith("fraud_demo    Stop   Success     00:02:00 ====", lines[3]);
        Assert.StartsWith("g2            Import Running     00:03:00          ==", lines[4]);
        Assert.EndsWith("=>", lines[4]);
        Assert.Equal("dev_recommend Stop   NotNeeded                                        o", lines[5]);
    }

    [Theory]
    [InlineData("using namespace System.Management.Automation\n"
        + "$input | % { [PSSerializer]::Deserialize([PSSerializer]::Serialize($_)) } | Show-GesJobTimeline")]
    [InlineData(
        "$input | % { [pscustomobject]@{ GraphName = $_.GraphName; GraphId = $_.GraphId; Operation = $_.Operation; "
            + "Status = $_.Status.ToUpper(); SubmittedAt = \"$($_.SubmittedAt)\"; "
            + "BeginTime = \"$($_.BeginTime)\"; EndTime = \"$($_.EndTime)\" } } | Show-GesJobTimeline")]
    [InlineData(
        "$input | % { [pscustomobject]@{ GraphName = $_.GraphName; GraphId = $_.GraphId; Operation = $_.Operation; Status = $_.Status; "
            + "SubmittedAt = $_.SubmittedAt; BeginTime = if ($_.BeginTime) { $_.BeginTime.ToString('o') }; EndTime = $_.EndTime } } "
            + "| Show-GesJobTimeline")]
    [InlineData("$jobs = @($input); Show-GesJobTimeline $jobs")]
    [InlineData("Set-StrictMode -Version Latest; $input | Show-GesJobTimeline")]
    public void Jobs_of_files_and_of_other_processes_are_drawn_alike(string script)
    {
        const string Rest = " -Now '2026-03-01 10:04' -Width 80";
        Assert.Equal(Draw("$input | Show-GesJobTimeline" + Rest), Draw(script + Rest));
    }

    [Fact]
    public void What_is_no_job_is_an_error_and_the_jobs_are_drawn_all_the_same()
    {
        var result = _session.Run("@('j1', $null) + @($input) | Show-GesJobTimeline", Done);
        Assert.Equal("WrongKindOfObject", result.ErrorId);
        Assert.Equal("j1", result.Error.TargetObject.ToString());
        Assert.Equal(4, result.Output.Count);
        Assert.Empty(_session.Run("@() | Show-GesJobTimeline").ShouldSucceed().Output);
    }

    [Fact]
    public void A_job_that_does_not_say_what_it_does_cannot_be_drawn() =>
        Assert.Equal("NotAJob", _session.Run("[pscustomobject]@{ JobId = 'j1' } | Show-GesJobTimeline").ErrorId);

    [Theory]
    [InlineData("9999-12-31T23:59:59.9999999")]
    [InlineData("0001-01-01")]
    [InlineData("yesterday")]
    public void A_time_that_no_clock_shows_is_none(string time)
    {
        _session.Set("time", time);
        var lines = Draw("@($input) + [pscustomobject]@{ GraphName = 'odd'; Operation = 'Stop'; "
            + "Status = 'Failed'; BeginTime = $time; EndTime = $time } | Show-GesJobTimeline");
        Assert.StartsWith("2026-03-01 10:00:00 to", lines[0]);
        Assert.EndsWith("x (no time)", Assert.Single(lines, line => line.StartsWith("odd", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_screen_shows_the_states_in_color_and_everything_else_gets_plain_text()
    {
        _session.Host.HasColors = true;
        _session.Run("$input | Show-GesJobTimeline -Now '2026-03-01 10:04' | Out-Default", Done, Open, NotNeeded).ShouldSucceed();
        Assert.Contains(_session.Host.Shown, line => line.StartsWith("fraud_demo    Stop   \u001b[32mSuccess ", StringComparison.Ordinal));
        Assert.Contains(_session.Host.Shown, line => line.StartsWith("g2            Import \u001b[33mRunning ", StringComparison.Ordinal));
        Assert.DoesNotContain(_session.Host.Shown, string.IsNullOrWhiteSpace);
        Assert.DoesNotContain(Draw("$input | Show-GesJobTimeline"), line => line.Contains('\u001b'));
    }

    [Fact]
    public void The_picture_is_shown_as_one_also_after_a_table()
    {
        const string Both = "$jobs = @($input); & { $jobs; $jobs | Show-GesJobTimeline -Now '2026-03-01 10:04' } | Out-Default";
        _session.Run(Both, Done, Open).ShouldSucceed();
        Assert.StartsWith(
            "2026-03-01 10:00:00 to",
            _session.Host.Shown.SkipWhile(line => !line.StartsWith("2026", StringComparison.Ordinal)).First());
        Assert.Contains(
            _session.Host.Shown,
            line => line.StartsWith("fraud_demo Stop   Success ", StringComparison.Ordinal) && line.EndsWith('='));
        Assert.DoesNotContain(_session.Host.Shown, line => line.Contains("StatusAt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_wider_than_the_window_is_not_broken()
    {
        const string Wide = "$input | Show-GesJobTimeline -Now '2026-03-01 10:04' -Width 300 | Out-Default";
        _session.Run(Wide, Done, Open, NotNeeded).ShouldSucceed();
        Assert.Equal(Draw("$input | Show-GesJobTimeline -Now '2026-03-01 10:04' -Width 300").Skip(3), _session.Host.Shown.Skip(3));
    }

    [Fact]
    public void A_line_full_of_combining_marks_stays_one_line()
    {
        var job = Done with { GraphName = string.Concat(Enumerable.Repeat("e\u0301", 60)) };
        _session.Host.Width = 200;
        _session.Run("$input | Show-GesJobTimeline -Now '2026-03-01 10:04' | Out-Default", job).ShouldSucceed();
        Assert.Equal(4, _session.Host.Shown.Count);
        Assert.InRange(DisplayCells.Count(_session.Host.Shown[3]), 100, 199);
    }

    public void Dispose() => _session.Dispose();

    private List<string> Draw(string script) =>
        [.. _session.Run(script, Done, Open, NotNeeded).ShouldSucceed().Output.Select(line => Assert.IsType<string>(line))];
}
