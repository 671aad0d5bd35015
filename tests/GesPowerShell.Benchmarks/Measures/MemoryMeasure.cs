using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures the memory of a connection. These are figures of docs/scale.md without goals.</summary>
internal static class MemoryMeasure
{
    private const int Runspaces = 20;
    private const double Megabyte = 1024 * 1024;

    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var connect = $"Import-Module '{Places.Module}'; $null = Get-GesGraph -GraphId {region.TakeRunning(1)[0]}; ";
        var sizes = await Trials.MediansAsync(Math.Max(1, effort.FreshProcesses / 7), () => OfPwshAsync(connect), () => OfPwshAsync(""));
        return
        [
            new Row("pwsh: memory with a connection", sizes[0], sizes[1], "MB") { Note = "without the module" },
            new Row("Memory of one more runspace with a connection", await OfRunspaceAsync(connect), await OfRunspaceAsync(""), "MB")
                { Note = "without the module" },
        ];

        async Task<double> OfPwshAsync(string before) =>
            FreshProcess.ToNumber(await FreshProcess.RunInPwshAsync(
                before + "[string][Diagnostics.Process]::GetCurrentProcess().WorkingSet64", region.Environment)) / Megabyte;

        // The first runspaces also load what all runspaces share, so only further ones are measured.
        async Task<double> OfRunspaceAsync(string before) => FreshProcess.ToNumber(await FreshProcess.RunAsync(
            $$"""
            $state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
            function Open {
                foreach ($i in 1..{{Runspaces}}) {
                    $shell = [PowerShell]::Create($state)
                    $null = $shell.AddScript({ {{before}} }).Invoke()
                    $shell
                }
            }
            $first = Open
            $before = [GC]::GetTotalMemory($true)
            $more = Open
            [string](([GC]::GetTotalMemory($true) - $before) / {{Runspaces}})
            """,
            region.Environment)) / Megabyte;
    }
}
