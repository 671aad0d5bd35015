using System.Globalization;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures a list of backups that is streamed to a consumer that keeps none of them.</summary>
internal static class BackupListMeasure
{
    /// <summary>The number of lists before the first that is measured. .NET recompiles the frequently used methods meanwhile.</summary>
    private const int WarmUps = 8;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var backups = effort.Rounds < 3 ? 300 : 20_000;
        await using var server = new FileServer(backups);
        var lines = await FreshProcess.RunAsync(
            $$"""
            Import-Module '{{Places.Module}}', '{{Places.BareModule}}'
            function Time($script) { $watch = [Diagnostics.Stopwatch]::StartNew(); & $script; $watch.Elapsed.TotalMilliseconds }
            $ours = { Get-GesBackup | Out-Null }
            $bare = { $null = Read-BareGraph -Path /graphs/backups -Pages {{backups / 100}} }
            foreach ($turn in 1..{{WarmUps}}) { & $ours; & $bare }
            foreach ($turn in 1..{{effort.Rounds}}) {
                if ($turn % 2) { $a = Time $ours; $b = Time $bare } else { $b = Time $bare; $a = Time $ours }
                "$a $b"
            }
            """,
            server.Environment);
        var figures = lines
            .Select(line => line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        return
        [
            // A backup has a third of the fields of a graph, so that the pipeline's share is larger than in a list of graphs.
            new Row($"Get-GesBackup of {backups:N0}", Of(0), Of(1), "ms") { Note = "Utf8JsonReader" }.RatioAtMost(3.5),
        ];

        double Of(int column) => Trials.Median(figures.Select(line => line[column]));
    }
}
