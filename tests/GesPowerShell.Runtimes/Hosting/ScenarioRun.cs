using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>
/// Finds and runs the scenarios, which are the public methods of the static classes in the namespace <c>Scenarios</c>. They run one after
/// the other, since they share the simulator and its faults.
/// </summary>
internal static class ScenarioRun
{
    /// <summary>Time limit of a scenario; one that takes longer has failed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <returns>The exit code: 0 when every scenario passed.</returns>
    public static async Task<int> RunAsync(ScenarioRegion region)
    {
        var failures = 0;
        var watch = Stopwatch.StartNew();
        var scenarios = typeof(ScenarioRun).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.Namespace == "GesPowerShell.Runtimes.Scenarios")
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));
        foreach (var scenario in scenarios)
        {
            var name = $"{scenario.DeclaringType!.Name}.{scenario.Name}";
            watch.Restart();
            try
            {
                await region.ResetAsync();
                var run = (Task)scenario.Invoke(null, [region])!;
                if (await Task.WhenAny(run, Task.Delay(Limit)) != run)
                {
                    throw new TimeoutException("It hangs.");
                }

                await run;
                Console.WriteLine($"passed {name} in {watch.ElapsedMilliseconds} ms");
            }
            catch (Exception e)
            {
                failures++;
                Console.WriteLine($"failed {name}: {e.ToString().Replace("\r", "").Replace('\n', '|')}");
            }
        }

        Console.WriteLine($"ran on {RuntimeInformation.FrameworkDescription}");
        return failures == 0 ? 0 : 1;
    }
}
