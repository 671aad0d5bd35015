using GesPowerShell.Tests.Module;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace GesPowerShell.Tests;

/// <summary>
/// The entry point that xUnit would generate, with two further modes. <c>--host SCRIPT</c> runs PowerShell in a process that has not loaded
/// the module and has no resolver for it. So the resolver is not set by a module initializer, but only when tests run.
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
