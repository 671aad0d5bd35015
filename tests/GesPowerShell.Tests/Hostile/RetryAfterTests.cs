using System.Globalization;
using System.Text.RegularExpressions;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Hostile;

/// <summary>Retry-After headers without a usable time.</summary>
public partial class RetryAfterTests : HostileTest
{
    [Theory]
    [InlineData("Get-GesGraph", 429, 7, "0")]
    [InlineData("Get-GesGraph", 503, 4, "0")]
    [InlineData("Get-GesGraph -GraphId g", 503, 4, "Mon, 05 Jan 2026 08:00:00 GMT")]
    [InlineData("Get-GesJob", 429, 7, "Mon, 05 Jan 2026 08:00:00 GMT")]
    [InlineData("Get-GesJob -JobId j -GraphId g", 408, 4, "soon")]
    [InlineData("Get-GesJob", 503, 4, "-1")]
    [InlineData("Stop-GesGraph -GraphId g", 429, 7, "0")]
    [InlineData("Stop-GesGraph -GraphId g", 429, 7, "Mon, 05 Jan 2026 08:00:00 GMT")]
    [InlineData("Restart-GesGraph -GraphId g -Confirm:$false", 429, 7, "0")]
    public async Task Attempts_keep_their_growing_pauses(string command, int status, int repeats, string retryAfter)
    {
        await using var service = FakeService.Answering(status, "", "Retry-After: " + retryAfter);
        var pauses = Pauses(Run(service, $"{command} -Verbose -Connection $c"));
        Assert.Equal(repeats, pauses.Count);
        Assert.True(pauses[0] >= 0.3);
        Assert.Equal(pauses.Order().Distinct(), pauses);
    }

    [Fact]
    public async Task A_time_that_the_service_names_by_its_own_clock_is_kept_whatever_ours_says()
    {
        await using var service = FakeService.Answering(
            503, "", "Date: Mon, 05 Jan 2026 08:00:00 GMT", "Retry-After: Mon, 05 Jan 2026 08:00:09 GMT");
        Assert.Every(Pauses(Run(service, "Get-GesGraph -Verbose -Connection $c")), pause => Assert.Equal(9, pause));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public async Task Numbers_in_lines_about_retries_are_written_one_way_in_every_culture(string culture)
    {
        await using var service = FakeService.Answering(503, "", "Retry-After: 0");
        var pauses = Pauses(Run(
            service,
            $$"""
            $before = [cultureinfo]::CurrentCulture
            try { [cultureinfo]::CurrentCulture = '{{culture}}'; Get-GesGraph -Verbose -Connection $c }
            finally { [cultureinfo]::CurrentCulture = $before }
            """));
        Assert.Equal(4, pauses.Count);
        Assert.Every(pauses, pause => Assert.NotEqual(0, pause));
    }

    private static List<double> Pauses(Engine.RunResult result) =>
        [.. result.Verbose.Select(line => FollowsIn().Match(line)).Where(match => match.Success)
            .Select(match => double.Parse(match.Groups["pause"].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("the next one follows in (?<pause>[0-9]+\\.[0-9]) s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FollowsIn();
}
