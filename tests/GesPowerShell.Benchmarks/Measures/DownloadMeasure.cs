using System.Globalization;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures a download against a plain copy of the same bytes, and the memory that it needs.</summary>
internal static class DownloadMeasure
{
    private const double Megabyte = 1024 * 1024;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        await using var server = new FileServer(backups: 1);
        var (size, large, turns) = effort.Rounds < 3 ? (4, 8, 1) : (256, 1024, effort.Rounds);
        var folder = Directory.CreateTempSubdirectory("ges-benchmark-");
        try
        {
            var times = await TimesAsync(server, folder.FullName, size, turns);
            var (grown, managed) = await MemoryAsync(server, folder.FullName, large);
            return
            [
                new Row($"Save-GesBackup, a file of {size} MB", times.Ours, times.Bare, "ms")
                    { Note = "bare HttpClient copy" }.RatioAtMost(1.1),
                new Row($"  working set grows by, {large} MB", grown, null, "MB").AtMost(32),
                new Row($"  managed memory grows by, {large} MB", managed, null, "MB").AtMost(16),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Measures both in one process, in turns. Each ends when the bytes are on the disk.</summary>
    private static async Task<(double Ours, double Bare)> TimesAsync(FileServer server, string folder, int size, int turns)
    {
        var lines = await FreshProcess.RunAsync(
            $$"""
            Import-Module '{{Places.Module}}', '{{Places.BareModule}}'
            function Ours($mb) {
                $null = Save-GesBackup -BackupId $mb -GraphId g -Path '{{folder}}'
                [IO.Directory]::Delete("{{folder}}/$mb", $true)
            }
            function Bare($mb) {
                Save-BareFile -Uri "$($env:HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4)file?mb=$mb" -Path '{{folder}}/bare.bin'
                [IO.File]::Delete('{{folder}}/bare.bin')
            }
            function Time($script) { $watch = [Diagnostics.Stopwatch]::StartNew(); & $script {{size}}; $watch.Elapsed.TotalMilliseconds }
            Ours 1; Bare 1; Ours {{size}}; Bare {{size}}
            foreach ($turn in 1..{{turns}}) {
                if ($turn % 2) { $ours = Time Ours; $bare = Time Bare } else { $bare = Time Bare; $ours = Time Ours }
                "$ours $bare"
            }
            """,
            server.Environment);
        var figures = lines
            .Select(line => line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        return (Trials.Median(figures.Select(line => line[0])), Trials.Median(figures.Select(line => line[1])));
    }

    /// <summary>
    /// The growth of the working set during a download, and the managed memory after it. Small downloads before it have compiled its code.
    /// </summary>
    private static async Task<(double Grown, double Managed)> MemoryAsync(FileServer server, string folder, int size)
    {
        var lines = await FreshProcess.RunAsync(
            $$"""
            Import-Module '{{Places.Module}}'
            foreach ($i in 1..3) {
                $null = Save-GesBackup -BackupId 4 -GraphId g -Path '{{folder}}'
                [IO.Directory]::Delete('{{folder}}/4', $true)
            }
            $managed = [GC]::GetTotalMemory($true)
            $process = [Diagnostics.Process]::GetCurrentProcess()
            $before = [Math]::Max($process.WorkingSet64, $process.PeakWorkingSet64)
            $null = Save-GesBackup -BackupId {{size}} -GraphId g -Path '{{folder}}'
            $managed = [GC]::GetTotalMemory($false) - $managed
            $process.Refresh()
            [string]($process.PeakWorkingSet64 - $before)
            [string]$managed
            """,
            server.Environment);
        return (FreshProcess.ToNumber([lines[0]]) / Megabyte, FreshProcess.ToNumber([lines[1]]) / Megabyte);
    }
}
