using System.Globalization;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>
/// Measures the module against Invoke-RestMethod in PowerShell itself. Invoke-RestMethod cannot sign and uses a token, which is an
/// advantage for it.
/// </summary>
internal static class PwshMeasure
{
    private const int CallsPerTurn = 20;

    private const string Stop =
        "$null = Invoke-RestMethod -Method Post -Body '{}' -ContentType application/json -Headers $token"
        + " -Uri \"$($env:HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4)v2/$env:HUAWEICLOUD_SDK_PROJECT_ID/graphs/$id/stop\"";

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var token = "$token = @{ 'X-Auth-Token' = '" + await region.TokenAsync() + "' }; ";
        var first = await Trials.MediansAsync(
            effort.FreshProcesses,
            () => RunAsync(id => FreshProcess.Timed($"Import-Module '{Places.Module}'; $null = Stop-GesGraph -GraphId {id}")),
            () => RunAsync(id => $"{token} $id = '{id}'; " + FreshProcess.Timed(Stop)),
            () => RunAsync(id => FreshProcess.Timed($"Import-Module '{Places.BareModule}'; $null = Stop-BareGraph -GraphId {id}")));
        return
        [
            new Row("pwsh: import and first Stop-GesGraph", first[0], first[1], "ms") { Note = "first Invoke-RestMethod" }.RatioAtMost(1),
            new Row("pwsh: import and first Stop-GesGraph", first[0], first[2], "ms") { Note = "bare HttpClient" },
            .. await LoopAsync(effort),
        ];

        async Task<double> RunAsync(Func<string, string> script) =>
            FreshProcess.ToNumber(await FreshProcess.RunInPwshAsync(script(region.TakeRunning(1)[0]), region.Environment));
    }

    /// <summary>
    /// Measures all loops in one process, in many short turns: a long turn of one side would fall into another phase of a busy machine than
    /// that of the other. The bare loop shows how much of the time of Invoke-RestMethod the network alone takes.
    /// </summary>
    private static async Task<IEnumerable<Row>> LoopAsync(Effort effort)
    {
        var turns = effort.Rounds * 40;
        var calls = Math.Min(CallsPerTurn, effort.Calls);
        var needed = 3 * (effort.WarmUp + (turns * calls));
        await using var region = await BenchmarkRegion.StartAsync(needed + 100);
        var token = $"$token = @{{ 'X-Auth-Token' = '{await region.TokenAsync()}' }}";
        Directory.CreateDirectory(Places.Results);
        var ids = Path.Combine(Places.Results, "ids.txt");
        await File.WriteAllLinesAsync(ids, region.TakeRunning(needed));
        var lines = await FreshProcess.RunInPwshAsync(
            $$"""
            Import-Module '{{Places.Module}}', '{{Places.BareModule}}'; {{token}}
            $all = [Collections.Generic.Queue[string]]::new([IO.File]::ReadAllLines('{{ids}}'))
            function Turn($first, $calls) {
                $times = 0, 0, 0
                foreach ($side in 0..2 | ForEach-Object { ($_ + $first) % 3 }) {
                    $some = foreach ($i in 1..$calls) { $all.Dequeue() }
                    $watch = [Diagnostics.Stopwatch]::StartNew()
                    if ($side -eq 0) { foreach ($id in $some) { $null = Stop-GesGraph -GraphId $id } }
                    elseif ($side -eq 1) { foreach ($id in $some) { {{Stop}} } }
                    else { foreach ($id in $some) { $null = Stop-BareGraph -GraphId $id } }
                    $times[$side] = $watch.Elapsed.TotalMicroseconds / $calls
                }
                $times -join ' '
            }
            $null = Turn 0 {{effort.WarmUp}}
            foreach ($turn in 1..{{turns}}) { Turn $turn {{calls}} }
            """,
            region.Environment);
        var figures = lines
            .Select(line => line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        var (ours, theirs, bare) = (Of(0), Of(1), Of(2));
        return
        [
            new Row("pwsh: Stop-GesGraph in a loop, a call", ours, theirs, "us") { Note = "Invoke-RestMethod" }.RatioAtMost(0.333),
            new Row("pwsh: Stop-GesGraph in a loop, a call", ours, bare, "us") { Note = "bare HttpClient" }.RatioAtMost(1.4),
            new Row("  pwsh: the bare HttpClient itself", bare, theirs, "us") { Note = "Invoke-RestMethod" },
        ];

        double Of(int column) => Trials.Median(figures.Select(line => line[column]));
    }
}
