using System.Management.Automation;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

public class EarlyEndTests : RegionTest
{
    /// <summary>Slow enough that nothing that is waited for ends by itself.</summary>
    protected override SimulatorOptions Options => new() { TimeScale = 1 };

    [Fact]
    public async Task Ctrl_C_within_a_wait_ends_it_at_once_and_says_what_goes_on()
    {
        var result = await Session.RunAndStopAsync("Stop-GesGraph fraud_demo, social_net -Wait -PollIntervalSec 0.05", PolledAsync());
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        var line = Assert.Single(Session.Host.Shown, text => text.Contains("GES goes on", StringComparison.Ordinal));
        Assert.Contains("fraud_demo", line);
        Assert.Contains("social_net", line);
        await NothingRunsAsync();
    }

    [Fact]
    public async Task After_Ctrl_C_the_next_command_works()
    {
        await Session.RunAndStopAsync("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.05", PolledAsync());
        Assert.Equal(8, Run("Get-GesGraph").ShouldSucceed().Graphs.Count);
    }

    [Theory]
    [InlineData("Get-GesGraph")]
    [InlineData("Get-GesJob")]
    [InlineData("Get-GesGraph -GraphId 11111111-2222-3333-4444-555555555555")]
    [InlineData("Connect-Ges -Region cn-north-4 -Endpoint $silent -AccessKey a -SecretKey $secret -ProjectId 0a1b2c3d4e5f60718293a4b5c6d7e8f9")]
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
        Assert.Contains(Session.Host.Shown, text => text.Contains("Stop of graph-1", StringComparison.Ordinal) && text.Contains("not known", StringComparison.Ordinal));
        Assert.Single(silent.Requests);
    }

    [Fact]
    public async Task Ctrl_C_names_jobs_that_were_accepted_but_waited_for_their_turn()
    {
        var arrived = new TaskCompletionSource();
        await using var service = new FakeService(async (request, answer) =>
        {
            if (!request.Path.Contains("/first/", StringComparison.Ordinal))
            {
                await answer.SendAsync(200, """{"job_id":"job-2"}""");
                arrived.TrySetResult();
                return;
            }

            await answer.HangAsync();
        });
        UseSilent(service);
        await Session.RunAndStopAsync("Stop-GesGraph -GraphId first, second", SettledAsync(arrived.Task));
        Assert.Contains(Session.Host.Shown, text => text.Contains("not known", StringComparison.Ordinal) && text.Contains("first", StringComparison.Ordinal));
        Assert.Contains(Session.Host.Shown, text => text.Contains("goes on with: Stop of second", StringComparison.Ordinal));
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
        var connection = (GesConnection)Run("Get-GesConnection").Output[0]!;
        using var other = new PowerShellSession();
        other.Set("c", connection);
        var run = Task.Run(() => Run("Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.05"), TestContext.Current.CancellationToken);
        await PolledAsync();
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
    public void A_consumer_that_has_enough_sends_no_further_change_and_loses_no_job()
    {
        for (var i = 0; i < 100; i++)
        {
            Server.Graphs.Add($"more_{i}");
        }

        HoldStops();
        var result = Run("Get-GesGraph more_* | Stop-GesGraph -ThrottleLimit 4 | Select-First 1");
        Assert.Null(result.Thrown);
        var begun = Server.Graphs.All.SelectMany(graph => graph.Operations).Select(operation => operation.JobId!).ToList();
        Assert.InRange(begun.Count, 1, 99);
        Assert.Single(result.Jobs);
        Assert.All(begun.Where(id => id != result.Jobs[0].JobId), id => Assert.Contains(result.Warnings, warning => warning.Contains(id, StringComparison.Ordinal)));
        Assert.Contains(result.Warnings, warning => warning.Contains("Nothing was sent", StringComparison.Ordinal));
    }

    [Fact]
    public void ErrorAction_stop_in_the_middle_names_what_was_begun_and_sends_no_more()
    {
        Server.Graphs.Add(new GraphSpec { Name = "a_faulty", Id = "a-faulty", Status = "300" });
        for (var i = 0; i < 50; i++)
        {
            Server.Graphs.Add($"more_{i}");
        }

        HoldStops();
        var result = Run("'a_faulty', 'more_*' | Stop-GesGraph -ThrottleLimit 3 -ErrorAction Stop");
        Assert.IsType<ActionPreferenceStopException>(result.Thrown);
        var begun = Server.Graphs.All.SelectMany(graph => graph.Operations).Select(operation => operation.JobId!).ToList();
        Assert.InRange(begun.Count, 0, 49);
        var written = result.Jobs.Select(job => job.JobId).ToHashSet();
        Assert.All(begun.Where(id => !written.Contains(id)), id => Assert.Contains(result.Warnings, warning => warning.Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_consumer_that_has_enough_ends_the_waiting_for_the_others()
    {
        Server.Graphs.SetStatus(IdOf("social_net"), "900");
        var result = Run("'social_net', 'fraud_demo' | Stop-GesGraph -Wait -PollIntervalSec 0.05 | Select-First 1");
        Assert.Equal("NotNeeded", Assert.Single(result.Jobs).Status);
        var job = Server.Graphs[IdOf("fraud_demo")].Operations.SingleOrDefault();
        Assert.True(job is null || result.Warnings.Any(warning => warning.Contains(job.JobId!, StringComparison.Ordinal)));
        await NothingRunsAsync();
    }

    /// <summary>So long that the pipeline would have to sleep for many seconds before all could have been sent.</summary>
    private void HoldStops() => Server.Faults.Add(new FaultRule { Method = "POST", Path = "/stop$", Delay = new(0.5) });

    private static async Task HangAsync(TaskCompletionSource arrived, FakeAnswer answer)
    {
        arrived.TrySetResult();
        await Task.Delay(Timeout.Infinite, answer.Stopping);
    }

    private void UseSilent(FakeService silent)
    {
        Session.Set("silent", silent.Address);
        Session.Set("PSDefaultParameterValues", new DefaultParameterDictionary { ["*-Ges*:Connection"] = new GesConnection(Clients.For(silent)) });
    }

    /// <summary>The answer is on its way to the cmdlet.</summary>
    private static async Task SettledAsync(Task answered)
    {
        await answered;
        await Task.Delay(200, TestContext.Current.CancellationToken);
    }

    private async Task PolledAsync()
    {
        while (Server.Requests.Count(request => request.Path.EndsWith("/status", StringComparison.Ordinal)) < 4)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>No request comes any more, though one would every 50 ms.</summary>
    private async Task NothingRunsAsync()
    {
        var before = Server.Requests.Count;
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(before, Server.Requests.Count);
    }
}
