using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes;

/// <summary>
/// Runs every scenario on the runtime that this program was built for, with the built module against a simulator, and prints a line for
/// each. Arguments: the folder of the module, the address of the simulator, and the file of a certificate that is not trusted.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        BuiltModule.Load(args[0]);
        return Run(new Uri(args[1]), args[2]);
    }

    /// <summary>Uses the module first on a worker thread, where PowerShell's own assembly resolver would not help it.</summary>
    private static int Run(Uri simulator, string certificate)
    {
        using var region = new ScenarioRegion(simulator, certificate);
        return Task.Run(() => ScenarioRun.RunAsync(region)).GetAwaiter().GetResult();
    }
}
