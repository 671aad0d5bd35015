using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace GesPowerShell.Tests;

/// <summary>
/// A test that takes too long for every run, or needs more than the .NET SDK. It is discovered only when the environment variable GES_TESTS
/// has its name: a skipped test in each report would look like a missing prerequisite.
/// </summary>
/// <param name="name">A name that GES_TESTS must have in its list, which is separated by commas.</param>
/// <param name="sourceFilePath">The source file of the test.</param>
/// <param name="sourceLineNumber">The line of the test.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OnRequestDiscoverer))]
public sealed class OnRequestFactAttribute(
    string name, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    public string Name { get; } = name;
}

/// <summary>Discovers an <see cref="OnRequestFactAttribute"/> when GES_TESTS has its name.</summary>
public sealed class OnRequestDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var asked = (Environment.GetEnvironmentVariable("GES_TESTS") ?? "").Split(',', StringSplitOptions.TrimEntries);
        return asked.Contains(((OnRequestFactAttribute)factAttribute).Name, StringComparer.OrdinalIgnoreCase)
            ? base.Discover(discoveryOptions, testMethod, factAttribute)
            : new([]);
    }
}
