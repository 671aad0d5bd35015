using System.Globalization;
using System.Reflection;
using GesPowerShell.Simulator;

namespace GesPowerShell.Playground;

/// <summary>
/// Sets up the environment of the playground's PowerShell: it connects to the simulator, and has no credentials of a real account.
/// </summary>
internal sealed class DemoSession(Uri address, SimulatorOptions simulator)
{
    private const string Prefix = "HUAWEICLOUD_SDK_";

    /// <summary>The poll interval in simulated seconds, as for real GES.</summary>
    private const double SimulatedSecondsPerPoll = 10;

    /// <summary>The time scale above which the module's default interval is too long: its first poll is after two seconds.</summary>
    private const double FastTimeScale = SimulatedSecondsPerPoll / 2;

    public double TimeScale => simulator.TimeScale;

    public int Graphs => simulator.Graphs;

    /// <summary>The folder of the built module in out/, not the compiler's output beside this program.</summary>
    private static string ModuleFolder { get; } = Path.GetFullPath(
        typeof(DemoSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ModuleOutput").Value!);

    /// <summary>
    /// Passes the demo credentials by environment variables, since other users can list command lines. All credentials of the real cloud
    /// are removed: jobs and scripts connect from the environment and must not reach a real account.
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

        // A proxy cannot reach the loopback address of this machine.
        Put(environment, "NO_PROXY", address.Host, ',');
    }

    private static bool IsCredential(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || name.StartsWith("HW_", StringComparison.OrdinalIgnoreCase);

    private static void Put(IDictionary<string, string?> environment, string name, string value, char separator)
    {
        environment.TryGetValue(name, out var others);
        environment[name] = string.IsNullOrEmpty(others) ? value : value + separator + others;
    }

    /// <summary>
    /// A history file of its own: commands of the playground must not appear in the user's PowerShell, where they would act on real graphs.
    /// </summary>
    private static string HistoryFile() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "GesPowerShell", "playground_history.txt");

    private string? PollInterval() => TimeScale > FastTimeScale
        ? Math.Max(0.01, SimulatedSecondsPerPoll / TimeScale).ToString("0.####", CultureInfo.InvariantCulture)
        : null;
}
