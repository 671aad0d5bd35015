using GesPowerShell.Tests.Module;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace GesPowerShell.Tests;

/// <summary>
/// What xUnit would generate, and beside it <c>--host SCRIPT</c>: PowerShell in a process in which nothing of the module is loaded, and
/// nothing would help to find it. Hence no module initializer: the tests' way to the module is opened for tests alone.
/// </summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        if (args is ["--host", var script])
        {
            return Task.FromResult(BareHost.Run(script));
        }

        ModuleUnderTest.ResolveFromOut();
        if (args is ["--mutations"])
        {
            return MutationHost.RunAsync();
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : ConsoleRunner.Run(args);
    }
}
