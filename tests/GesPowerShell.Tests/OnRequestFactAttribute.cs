using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace GesPowerShell.Tests;

/// <summary>
/// A test that takes too long, or more than the .NET SDK, for every run. It is there when the environment variable GES_TESTS names it,
/// and else not found at all: a skipped test would look like one that is missing something.
/// </summary>
/// <param name="name">What GES_TESTS has to name; it takes several with commas.</param>
/// <param name="sourceFilePath">Where the test is.</param>
/// <param name="sourceLineNumber">Where in the file.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OnRequestDiscoverer))]
public sealed class OnRequestFactAttribute(
    string name, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    public string Name { get; } = name;
}

/// <summary>Finds an <see cref="OnRequestFactAttribute"/> where it was asked for.</summary>
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
