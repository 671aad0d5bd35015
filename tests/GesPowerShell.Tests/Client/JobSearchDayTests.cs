using System.Globalization;
using GesPowerShell.Tests.Waiting;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class JobSearchDayTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Mon, 12 Jan 2026 00:00:01 GMT", "2026-01-11", "2026-01-13")]
    [InlineData("Wed, 31 Dec 2025 23:59:59 GMT", "2025-12-30", "2026-01-01")]
    [InlineData(null, "2026-01-04", "2026-01-06")]
    [InlineData("yesterday", "2026-01-04", "2026-01-06")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "2026-01-04", "2026-01-06")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT", "2026-01-04", "2026-01-06")]
    public async Task Jobs_are_looked_for_on_the_days_of_the_services_clock(string? date, string from, string to)
    {
        await using var service =
            new FakeService((request, answer) => answer.SendAsync(200, Body(request), date is null ? [] : ["Date: " + date]));
        using var client = Clients.For(service, _clock);
        var change = new RestartGraph(Clients.GraphId);
        await client.ChangeAsync(
            [change], new GesRunOptions(), new RecordingObserver(), new CallLog().Context(TestContext.Current.CancellationToken));
        var list = Assert.Single(service.Requests, request => request.Path.EndsWith("/graphs/jobs", StringComparison.Ordinal));
        Assert.EndsWith(
            string.Create(CultureInfo.InvariantCulture, $"&start_time={from}&end_time={to}"), list.Target, StringComparison.Ordinal);
    }

    private static string Body(FakeRequest request) => request switch
    {
        { Method: "POST" } => "{}",
        _ when request.Path.EndsWith("/jobs", StringComparison.Ordinal) => """{"job_count":0,"job_list":[]}""",
        _ => $$$"""{"graph":{"id":"{{{Clients.GraphId}}}","name":"fraud_demo","status":"200"}}""",
    };
}
