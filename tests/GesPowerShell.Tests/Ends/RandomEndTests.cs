using System.Globalization;
using CsCheck;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>
/// Commands of the built module on an unreliable connection that end at a random request or object. A failure prints its seed.
/// </summary>
public sealed class RandomEndTests : IDisposable
{
    private readonly PowerShellSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public Task After_Ctrl_C_nothing_runs_on_and_what_is_open_is_named() => ForManyAsync(40, async trial =>
    {
        var (script, isChange) = Command(trial);
        trial.Server.Faults.Add(RandomSocketFaults.Of(trial.Random));
        var k = trial.Random.Next(1, 25);
        var startedBefore = trial.Traffic.Started;
        var kind = trial.Random.Next(3);
        var objects = new TaskCompletionSource();
        var when = kind switch
        {
            0 => trial.Traffic.WhenAsync(traffic => traffic.Started >= startedBefore + k),
            1 => trial.Traffic.WhenAsync(traffic => traffic.Ended >= startedBefore + k),
            _ => objects.Task,
        };
        var shownBefore = _session.Host.Shown.Count;
        var result = await _session.RunAndStopAsync(script, when, count => _ = count >= k / 2 && objects.TrySetResult());
        if (isChange)
        {
            trial.CheckChanges(result, [.. _session.Host.Shown.Skip(shownBefore)], isComplete: false);
        }
    });

    [Fact]
    public Task After_enough_objects_nothing_new_is_sent_and_the_rest_is_named() => ForManyAsync(30, async trial =>
    {
        var (script, isChange) = Command(trial);
        trial.Server.Faults.Add(RandomSocketFaults.Of(trial.Random));
        var result = await RunAsync($"{script} | Select-First {trial.Random.Next(1, trial.Names.Length)}");
        if (isChange)
        {
            trial.CheckChanges(result, [], isComplete: true);
        }
    });

    [Fact]
    public Task After_one_bad_graph_that_ends_the_script_the_rest_is_named() => ForManyAsync(30, async trial =>
    {
        var bad = trial.Random.Next(trial.Names.Length);
        trial.Server.Graphs.SetStatus(trial.Names[bad] + "-id", GraphCode.Faulty);
        trial.Server.Faults.Add(RandomSocketFaults.Of(trial.Random));
        var result = await RunAsync($"{Change(trial)} -ErrorAction Stop");
        trial.CheckChanges(result, [], isComplete: true);
    });

    [Fact]
    public Task After_an_exception_of_the_consumer_nothing_new_is_sent_and_the_rest_is_named() => ForManyAsync(30, async trial =>
    {
        var (script, isChange) = Command(trial);
        trial.Server.Faults.Add(RandomSocketFaults.Of(trial.Random));
        var shownBefore = _session.Host.Shown.Count;
        _session.Set("left", trial.Random.Next(1, trial.Names.Length));
        var result = await RunAsync($"{script} | ForEach-Object {{ $_; if (--$left -eq 0) {{ throw 'consumer' }} }}");
        if (isChange)
        {
            trial.CheckChanges(result, [.. _session.Host.Shown.Skip(shownBefore)], isComplete: true);
        }
    });

    [Fact]
    public Task An_exception_of_the_producer_sends_nothing() => ForManyAsync(10, async trial =>
    {
        _session.Set("left", trial.Random.Next(1, trial.Names.Length + 1));
        const string Ending = "$names | ForEach-Object { if (--$left -eq 0) { throw 'producer' }; $_ } |";
        var result = await RunAsync(Change(trial).Replace("$names |", Ending, StringComparison.Ordinal));
        Assert.Equal("producer", result.Thrown?.Message);
        Assert.Equal(0, trial.Traffic.Started);
    });

    /// <summary>Runs a number of trials. The environment variable GES_TRIALS sets another number.</summary>
    private async Task ForManyAsync(int defaultTrials, Func<Trial, Task> run) => await Gen.Int[0, int.MaxValue].SampleAsync(
        async seed =>
        {
            await using var trial = await Trial.StartAsync(seed);
            trial.SetDefaults(_session);
            await run(trial);
            await trial.CheckIdleAsync(_session);
        },
        iter: int.Parse(Environment.GetEnvironmentVariable("GES_TRIALS") ?? $"{defaultTrials}", CultureInfo.InvariantCulture),
        threads: 1);

    private Task<RunResult> RunAsync(string script) => Task.Run(() => _session.Run(script)).WaitAsync(PowerShellSession.HangGuard);

    /// <summary>Chooses a command that calls GES.</summary>
    private (string Script, bool IsChange) Command(Trial trial)
    {
        switch (trial.Random.Next(10))
        {
            case 0:
                AddMany(trial);
                return ("Get-GesGraph", false);
            case 1:
                return ("$names | Get-GesGraph | Get-GesGraph", false);
            case 2:
                Begin(trial);
                return ("Get-GesJob", false);
            case 3:
                Begin(trial);
                return ("$jobs | Get-GesJob", false);
            case 4:
                Begin(trial);
                return ("$jobs | Wait-GesJob", false);
            case 5:
                const string ByPassword = "-Credential ([pscredential]::new('demo', $secret)) -DomainName demo-account";
                return ($"Connect-Ges -Region cn-north-4 -Endpoint $ges -IamEndpoint $ges {ByPassword} -PassThru", false);
            default:
                return (Change(trial), true);
        }
    }

    private static string Change(Trial trial)
    {
        var verb = trial.Random.Next(4) switch { 0 => "Stop", 1 => "Start", _ => "Restart" };
        var wait = trial.Random.Next(2) == 0 ? " -Wait" : "";
        return $"$names | {verb}-GesGraph -Confirm:$false -ThrottleLimit {trial.Random.Next(1, 9)}{wait}";
    }

    private static void AddMany(Trial trial)
    {
        for (var i = 0; i < 350; i++)
        {
            trial.Server.Graphs.Add($"more_{i}");
        }
    }

    /// <summary>Begins stops that are still running.</summary>
    private void Begin(Trial trial)
    {
        _session.Set(
            "jobs", _session.Run("Stop-GesGraph -GraphId $ids").ShouldSucceed().Jobs.Where(job => job.JobId is not null).ToArray());
    }
}
