using System.Globalization;
using System.Management.Automation.Language;
using System.Reflection;
using GesPowerShell.Simulator;

namespace GesPowerShell.Playground;

/// <summary>How a PowerShell, in this process or a child, gets the built module and a connection to the simulator.</summary>
internal sealed class DemoSession(Uri address, SimulatorOptions simulator)
{
    private const string Prefix = "HUAWEICLOUD_SDK_";

    /// <summary>The module in out/, as users get it, and not what the compiler left beside this program.</summary>
    public static string ModuleManifest { get; } = Path.GetFullPath(Path.Combine(
        typeof(DemoSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ModuleOutput").Value!,
        "GesPowerShell.psd1"));

    public double TimeScale => simulator.TimeScale;

    public int Graphs => simulator.Graphs;

    /// <summary>Imports and connects; one line, so that the line numbers in the errors of a script that follows are its own.</summary>
    public string ConnectScript
    {
        get
        {
            var endpoint = Quote(address.GetLeftPart(UriPartial.Authority));
            return $"try {{ Import-Module {Quote(ModuleManifest)} -ErrorAction Stop; "
                + $"Connect-Ges -Region {Quote(simulator.Region)} -Endpoint {endpoint} -IamEndpoint {endpoint} "
                + $"-AccessKey $env:{Prefix}AK -SecretKey (ConvertTo-SecureString $env:{Prefix}SK -AsPlainText -Force) "
                + $"-ProjectId $env:{Prefix}PROJECT_ID -ErrorAction Stop }} "
                + "catch { [Console]::Error.WriteLine(\"The playground could not connect: $_\"); exit 1 }; ";
        }
    }

    public static string Quote(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    /// <summary>
    /// Credentials travel by environment, which other users cannot list as they can command lines. Every credential of the real cloud
    /// that is set is taken away, so that nothing typed here can reach a real account.
    /// </summary>
    public void Apply(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsCredential).ToList())
        {
            environment.Remove(name);
        }

        environment[Prefix + "AK"] = simulator.AccessKey;
        environment[Prefix + "SK"] = simulator.SecretKey;
        environment[Prefix + "PROJECT_ID"] = simulator.ProjectId;
        environment[Prefix + "IAM_ENDPOINT"] = address.GetLeftPart(UriPartial.Authority);
        environment[Prefix + "REGION_GES_" + simulator.Region.Replace('-', '_').ToUpper(CultureInfo.InvariantCulture)] =
            address.GetLeftPart(UriPartial.Authority);
        environment["HW_REGION_NAME"] = simulator.Region;

        // The samples, and parallel runspaces, import the module by its name.
        environment.TryGetValue("PSModulePath", out var modules);
        var here = Path.GetDirectoryName(Path.GetDirectoryName(ModuleManifest));
        environment["PSModulePath"] = string.IsNullOrEmpty(modules) ? here : here + Path.PathSeparator + modules;

        // A proxy for the outside world knows nothing of this machine's loopback.
        environment.TryGetValue("NO_PROXY", out var direct);
        environment["NO_PROXY"] = string.IsNullOrEmpty(direct) ? address.Host : $"{direct},{address.Host}";
    }

    /// <summary>The same for the engine in this process.</summary>
    public void ApplyToThisProcess()
    {
        var names = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToList();
        var environment = names.ToDictionary(n => n, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
        Apply(environment);
        foreach (var name in names.Union(environment.Keys, StringComparer.Ordinal))
        {
            Environment.SetEnvironmentVariable(name, environment.GetValueOrDefault(name));
        }
    }

    private static bool IsCredential(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || name.StartsWith("HW_", StringComparison.OrdinalIgnoreCase);
}
