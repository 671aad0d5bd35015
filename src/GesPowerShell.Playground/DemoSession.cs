using System.Globalization;
using System.Reflection;
using GesPowerShell.Simulator;

namespace GesPowerShell.Playground;

/// <summary>The environment that a PowerShell of the playground lives in: it leads to the simulator, and to no real account.</summary>
internal sealed class DemoSession(Uri address, SimulatorOptions simulator)
{
    private const string Prefix = "HUAWEICLOUD_SDK_";

    /// <summary>Real GES is polled every few seconds; the simulator as often in its own time.</summary>
    private const double SimulatedSecondsPerPoll = 10;

    /// <summary>The slowest time scale at which the module's own pace is too slow: its first poll comes after two seconds.</summary>
    private const double FastTimeScale = SimulatedSecondsPerPoll / 2;

    public double TimeScale => simulator.TimeScale;

    public int Graphs => simulator.Graphs;

    /// <summary>The folder of the module in out/, as users get it, and not what the compiler left beside this program.</summary>
    private static string ModuleFolder { get; } = Path.GetFullPath(
        typeof(DemoSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ModuleOutput").Value!);

    /// <summary>
    /// Credentials travel by environment, which other users cannot list as they can command lines. Every credential of the real cloud
    /// that is set is taken away: jobs and scripts connect from the environment by themselves, and must not reach a real account.
    /// </summary>
    public void Apply(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsCredential).ToList())
        {
            environment.Remove(name);
        }

        var endpoint = address.GetLeftPart(UriPartial.Authority);
        environment[Prefix + "AK"] = simulator.AccessKey;
        environment[Prefix + "SK"] = simulator.SecretKey;
        environment[Prefix + "PROJECT_ID"] = simulator.ProjectId;
        environment[Prefix + "IAM_ENDPOINT"] = endpoint;
        environment[Prefix + "REGION_GES_" + simulator.Region.Replace('-', '_').ToUpper(CultureInfo.InvariantCulture)] = endpoint;
        environment["HW_REGION_NAME"] = simulator.Region;
        environment["GES_PLAYGROUND_HISTORY"] = HistoryFile();
        environment["GES_PLAYGROUND_POLL_SEC"] = PollInterval();

        // Start.ps1, the samples and parallel runspaces import the module by its name.
        Put(environment, "PSModulePath", Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(ModuleFolder))!, Path.PathSeparator);

        // A proxy for the outside world knows nothing of this machine's loopback.
        Put(environment, "NO_PROXY", address.Host, ',');
    }

    private static bool IsCredential(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || name.StartsWith("HW_", StringComparison.OrdinalIgnoreCase);

    private static void Put(IDictionary<string, string?> environment, string name, string value, char separator)
    {
        environment.TryGetValue(name, out var others);
        environment[name] = string.IsNullOrEmpty(others) ? value : value + separator + others;
    }

    /// <summary>What is typed here must not come up in the user's own PowerShell, where it would act on real graphs.</summary>
    private static string HistoryFile() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "GesPowerShell", "playground_history.txt");

    private string? PollInterval() => TimeScale > FastTimeScale
        ? Math.Max(0.01, SimulatedSecondsPerPoll / TimeScale).ToString("0.####", CultureInfo.InvariantCulture)
        : null;
}
