using System.Management.Automation;
using GesPowerShell.Client;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Engine;

public class EarlyEndTests : RegionTest
{
    /// <summary>The clock of the region. It stands still unless a test advances it, so that no change ends by itself.</summary>
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    private readonly CountedTime _waits = new();

    protected override SimulatorOptions Options => new() { TimeScale = 1, Clock = _clock };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseConnection(Clients.To(Server, _waits));
    }

    [Fact]
    public async Task Ctrl_C_within_a_wait_ends_it_at_once_and_says_what_goes_on()
    {
        var result = await Session.RunAndStopAsync("Stop-GesGraph fraud_demo, social_net -Wait -PollIntervalSec 0.05", WaitForPollsAsync());
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        var line = Assert.Single(Session.Host.Shown, text => text.Contains("GES goes on", StringComparison.Ordinal));
        Assert.Contains("fraud_demo", line);
        Assert.Contains("social_net", line);
        AssertNothingRuns();
    }

    [Fact]
    public async Task After_Ctrl_C_the_next_command_works()
    {
        await Session.RunAndStopAsync("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.05", WaitForPollsAsync());
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
    }

    [Theory]
    [InlineData("Get-GesGraph")]
    [InlineData("Get-GesJob")]
    [InlineData("Get-GesGraph -GraphId 11111111-2222-3333-4444-555555555555")]
    [InlineData(
        "Connect-Ges -Region cn-north-4 -Endpoint $silent -AccessKey a -SecretKey $secret -ProjectId 0a1b2c3d4e5f60718293a4b5c6d7e8f9")]
    public async Task Ctrl_C_within_a_request_that_is_never_answered_ends_it(string command)
    {
        var arrived = new TaskCompletionSource();
        await using var silent = new FakeService((request, answer) => HangAsync(arrived, answer));
        UseSilent(silent);
        var result = await Session.RunAndStopAsync(command, arrived.Task);
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Ctrl_C_within_a_change_names_the_graph_whose_outcome_is_open()
    {
        var arrived = new TaskCompletionSource();
        await using var silent = new FakeService((request, answer) => HangAsync(arrived, answer));
        UseSilent(silent);
        await Session.RunAndStopAsync("Stop-GesGraph -GraphId graph-1", arrived.Task);
        Assert.Contains(
            Session.Host.Shown,
            text => text.Contains("Stop of graph 'graph-1'", StringComparison.Ordinal)
                && text.Contains("not known", StringComparison.Ordinal));
        Assert.Single(silent.Requests);
    }

    [Fact]
    public async Task Ctrl_C_names_jobs_that_were_accepted_but_waited_for_their_turn()
    {
        var arrived = new TaskCompletionSource();
        await using var service = new FakeService(async (request, answer) =>
        {
            if (request.Path.Contains("/second/", StringComparison.Ordinal))
            {
                await answer.SendAsync(200, """{"job_id":"job-2"}""");
                return;
            }

            if (request.Path.Contains("/third/", StringComparison.Ordinal))
            {
                arrived.TrySetResult();
            }

            await answer.HangAsync();
        });
        UseSilent(service);

        // -ThrottleLimit is 2: the third request is sent when the second has been accepted.
        await Session.RunAndStopAsync("Stop-GesGraph -GraphId first, second, third -ThrottleLimit 2", arrived.Task);
        Assert.Contains(
            Session.Host.Shown,
            text => text.Contains("not known", StringComparison.Ordinal) && text.Contains("first", StringComparison.Ordinal));
        Assert.Contains(Session.Host.Shown, text => text.Contains("goes on with: Stop of graph 'second'.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fatal_error_of_one_graph_loses_no_job_of_another()
    {
        await using var service = new FakeService((request, answer) => request.Path.Contains("/first/", StringComparison.Ordinal)
            ? answer.SendAsync(401, """{"error_code":"APIGW.0301","error_msg":"verify aksk signature fail"}""")
            : answer.SendAsync(200, """{"job_id":"job-2"}"""));
        UseSilent(service);
        var result = Run("Stop-GesGraph -GraphId second, first -ThrottleLimit 2");
        Assert.Equal("CredentialsRefused", result.ErrorId);
        Assert.Equal("job-2", Assert.Single(result.Jobs).JobId);
    }

    [Fact]
    public async Task Disconnecting_ends_a_wait_and_names_what_goes_on()
    {
        var connection = new GesConnection(Clients.To(Server, _waits));
        using var other = new PowerShellSession();
        other.Set("c", connection);
        Session.Set("c", connection);
        var run = Task.Run(
            () => Run("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.05 -Connection $c"), TestContext.Current.CancellationToken);
        await WaitForPollsAsync();
        other.Run("Disconnect-Ges $c").ShouldSucceed();
        var result = await run;
        Assert.Equal("Disconnected", result.ErrorId);
        Assert.Contains(result.Warnings, warning => warning.Contains("fraud_demo", StringComparison.Ordinal));
    }

    [Fact]
    public void A_consumer_that_has_enough_ends_the_walk_of_the_list()
    {
        for (var i = 0; i < 500; i++)
        {
            Server.Graphs.Add($"more_{i}");
        }

        Assert.Single(Run("Get-GesGraph | Select-First 1").ShouldSucceed().Graphs);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_consumer_that_has_enough_sends_no_further_change_and_loses_no_job()
    {
        var ids = Enumerable.Range(0, 100).Select(i => Server.Graphs.Add($"more_{i}").Id).ToList();
        DelayStopsExcept(ids[0]);
        Session.Set("ids", ids);
        var result = await RunWhileTimePassesAsync("Stop-GesGraph -GraphId $ids -ThrottleLimit 4 | Select-First 1");
        Assert.Null(result.Thrown);

        // Four requests are in flight. A fifth is sent when the slot of the first is released before the result of the first is written.
        var begun = BegunJobIds();
        Assert.InRange(begun.Count, 4, 5);
        Assert.Equal(begun[0], Assert.Single(result.Jobs).JobId);
        Assert.Every(begun.Skip(1), id => Assert.Contains(result.Warnings, warning => warning.Contains(id, StringComparison.Ordinal)));
        Assert.Contains(result.Warnings, warning => warning.Contains("Nothing was sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ErrorAction_stop_in_the_middle_names_what_was_begun_and_sends_no_more()
    {
        Server.Graphs.Add(new GraphSpec { Name = "a_faulty", Id = "a-faulty", Status = "300" });
        Session.Set("ids", (string[])["a-faulty", .. Enumerable.Range(0, 50).Select(i => Server.Graphs.Add($"more_{i}").Id)]);
        DelayStopsExcept("a-faulty");
        var result = await RunWhileTimePassesAsync("Stop-GesGraph -GraphId $ids -ThrottleLimit 3 -ErrorAction Stop");
        Assert.IsType<ActionPreferenceStopException>(result.Thrown);
        Assert.Empty(result.Jobs);
        var begun = BegunJobIds();
        Assert.InRange(begun.Count, 2, 3);
        Assert.Every(begun, id => Assert.Contains(result.Warnings, warning => warning.Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_consumer_that_has_enough_ends_the_waiting_for_the_others()
    {
        var stopped = IdOf("social_net");
        Server.Graphs.SetStatus(stopped, "900");
        Server.Faults.Add(new FaultRule { Method = "POST", Path = $"{stopped}/stop$", Delay = new(60) });
        var run = Task.Run(
            () => Run("'social_net', 'fraud_demo' | Stop-GesGraph -Wait -PollIntervalSec 0.05 | Select-First 1"),
            TestContext.Current.CancellationToken);

        // The wait for the other graph has begun when the first result is written.
        await WaitForPollsAsync();
        _clock.Advance(TimeSpan.FromSeconds(60));
        var result = await run;
        Assert.Equal("NotNeeded", Assert.Single(result.Jobs).Status);
        var job = Assert.Single(Server.Graphs[IdOf("fraud_demo")].Operations);
        Assert.Contains(result.Warnings, warning => warning.Contains(job.JobId!, StringComparison.Ordinal));
        AssertNothingRuns();
    }

    private List<string> BegunJobIds() =>
        [.. Server.Graphs.All.SelectMany(graph => graph.Operations).Select(operation => operation.JobId!)];

    private void DelayStopsExcept(string graphId) =>
        Server.Faults.Add(new FaultRule { Method = "POST", Path = $"(?<!{graphId})/stop$", Delay = new(60) });

    /// <summary>
    /// Advances the clock in small steps from the first answer on. Delayed answers take hundreds of steps, so the pipeline ends before
    /// them.
    /// </summary>
    private async Task<RunResult> RunWhileTimePassesAsync(string script)
    {
        var run = Task.Run(() => Run(script), TestContext.Current.CancellationToken);
        while (Server.Requests.Count == 0 && !run.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        while (!run.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(0.2));
        }

        return await run;
    }

    private static async Task HangAsync(TaskCompletionSource arrived, FakeAnswer answer)
    {
        arrived.TrySetResult();
        await Task.Delay(Timeout.Infinite, answer.Stopping);
    }

    private void UseSilent(FakeService silent)
    {
        Session.Set("silent", silent.Address);
        UseConnection(Clients.For(silent));
    }

    private void UseConnection(GesClient client) =>
        Session.Set("PSDefaultParameterValues", new DefaultParameterDictionary { ["*-Ges*:Connection"] = new GesConnection(client) });

    private async Task WaitForPollsAsync()
    {
        while (Server.Requests.Count(request => request.Path.EndsWith("/status", StringComparison.Ordinal)) < 4)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>No request is in flight, and no wait is running that a request would end.</summary>
    private void AssertNothingRuns() => Assert.Equal((0, 0), (_waits.Waits, Server.OpenRequests));
}
