using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// Nights of a clock change, in processes of that time zone. The clocks go forwards or back, by an hour or half an hour, east or west of
/// UTC.
/// </summary>
public sealed class ClockChangeTests : IAsyncLifetime
{
    private SimulatorServer _server = null!;

    /// <summary>
    /// A time zone, and the time of a clock change. It lies in the future, because the clock of the region cannot be set back.
    /// </summary>
    public static TheoryData<string, string> Nights => new()
    {
        { "Europe/Berlin", "2035-10-28T01:00:00Z" },
        { "Europe/Berlin", "2035-03-25T01:00:00Z" },
        { "Australia/Lord_Howe", "2035-03-31T15:00:00Z" },
        { "Australia/Lord_Howe", "2035-10-06T15:30:00Z" },
        { "America/Los_Angeles", "2035-11-04T09:00:00Z" },
    };

    public async ValueTask InitializeAsync()
    {
        _server = await SimulatorServer.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);
        _server.Graphs.Add(new() { Name = "clock" });
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task A_job_of_four_minutes_takes_four_minutes_wherever_it_is_read_from(string zone, string change)
    {
        AddJob("across", change, -2, 2);
        const string Script = """
            $job = Get-GesJob -GraphName clock
            $row = @{ JobId = 'across'; Operation = 'Stop'; Status = 'Success'; GraphName = 'clock' }
            $files = @{
                itself = $job
                clixml = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($job))
                csv = [pscustomobject]($row + @{ BeginTime = "$($job.BeginTime)"; EndTime = "$($job.EndTime)" })
                csvWithDuration = [pscustomobject]($row + @{
                    BeginTime = "$($job.BeginTime)"; EndTime = "$($job.EndTime)"; Duration = "$($job.Duration)" })
                offset = [pscustomobject]($row + @{ BeginTime = $job.BeginTime.ToString('o'); EndTime = $job.EndTime.ToString('o') })
                utc = [pscustomobject]($row + @{
                    BeginTime = $job.BeginTime.ToUniversalTime().ToString('u'); EndTime = $job.EndTime.ToUniversalTime().ToString('u') })
                dates = [pscustomobject]($row + @{ BeginTime = [DateTimeOffset]$job.BeginTime; EndTime = $job.EndTime.ToUniversalTime() })
            }
            foreach ($name in $files.Keys) {
                $read = $files[$name] | Wait-GesJob
                "$name $($read.Duration) $($read.BeginTime.ToUniversalTime().ToString('s')) $($read.BeginTime.Kind)"
            }
            """;
        var lines = await RunAsync(zone, Script);
        Assert.Equal(7, lines.Length);
        var began = DateTimeOffset.Parse(change).AddMinutes(-2).UtcDateTime.ToString("s");
        Assert.Every(lines, line => Assert.EndsWith($" 00:04:00 {began} Local", line));
    }

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task After_and_Before_take_the_moment_that_was_meant(string zone, string change)
    {
        AddJob("earlier", change, -20, -10);
        AddJob("later", change, 10, 20);
        const string Script = """
            "after: " + (Get-GesJob -GraphName clock -After $env:CHANGE).JobId
            "before: " + (Get-GesJob -GraphName clock -Before $env:CHANGE).JobId
            $utc = [DateTimeOffset]::Parse($env:CHANGE).UtcDateTime
            "after UTC: " + (Get-GesJob -GraphName clock -After $utc).JobId
            "before local: " + (Get-GesJob -GraphName clock -Before $utc.ToLocalTime()).JobId
            """;
        Assert.Equal(
            ["after: later", "before: earlier", "after UTC: later", "before local: earlier"],
            await RunAsync(zone, Script, ("CHANGE", change)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2035-10-28T01:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2035-10-06T15:30:00Z")]
    public async Task A_stopped_graph_starts_by_itself_seven_days_of_24_hours_later(string zone, string change)
    {
        const string Script = """
            $graph = [GesPowerShell.GesGraph]::new()
            [GesPowerShell.GesGraph].GetProperty('StatusCode').SetValue($graph, '900')
            $updated = [DateTimeOffset]::Parse($env:CHANGE).AddMinutes(-90).LocalDateTime
            [GesPowerShell.GesGraph].GetProperty('Updated').SetValue($graph, $updated)
            "$($graph.AutoStartsAt.ToUniversalTime() - $graph.Updated.ToUniversalTime()) $($graph.AutoStartsAt.Kind)"
            """;
        Assert.Equal(["7.00:00:00 Local"], await RunAsync(zone, Script, ("CHANGE", change)));
    }

    [Fact]
    public async Task A_row_without_an_offset_whose_times_are_both_in_the_hour_that_comes_twice_keeps_its_duration() => Assert.Equal(
        ["00:10:00"],
        await RunAsync(
            "Europe/Berlin",
            """
            $job = [pscustomobject]@{
                JobId = 'j'; Operation = 'Stop'; Status = 'Success'
                BeginTime = '10/26/2025 02:10:00'; EndTime = '10/26/2025 02:20:00'
            } | Wait-GesJob
            "$($job.Duration)"
            """));

    [Fact]
    public async Task A_row_with_a_duration_says_which_of_two_hours_was_meant() => Assert.Equal(
        ["01:10:00 00:10:00"],
        await RunAsync(
            "Europe/Berlin",
            """
            $job = [pscustomobject]@{
                JobId = 'j'; Operation = 'Stop'; Status = 'Success'
                BeginTime = '10/26/2025 02:10:00'; EndTime = '10/26/2025 02:20:00'; Duration = '01:10:00'
            } | Wait-GesJob
            "$($job.Duration) $($job.BeginTime.ToUniversalTime().ToString('HH:mm:ss'))"
            """));

    private void AddJob(string id, string change, int begin, int end)
    {
        var moment = DateTimeOffset.Parse(change);
        _server.Clock.Advance(moment.AddHours(1) is var past && past > _server.Clock.Now ? past - _server.Clock.Now : TimeSpan.Zero);
        _server.Jobs.Add(new JobSpec
        {
            JobId = id,
            GraphId = _server.Graphs.Named("clock").Id,
            GraphName = "clock",
            JobName = "StopGraph",
            BeginTime = moment.AddMinutes(begin),
            EndTime = moment.AddMinutes(end),
        });
    }

    private Task<string[]> RunAsync(string zone, string script, params (string Name, string Value)[] variables) => BareHostProcess.RunAsync(
        $"Import-Module $env:TEST_MODULE; {BareHostProcess.Connect}; {script}", _server, [("TZ", zone), .. variables]);
}
