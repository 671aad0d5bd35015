using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(GesPowerShell.Tests.Pester.PesterFirstOrderer))]

namespace GesPowerShell.Tests.Pester;

/// <summary>What takes longest and cannot be divided begins first: all other tests run beside it, and not before it.</summary>
public sealed class PesterFirstOrderer : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(
            collection => collection.TestCollectionDisplayName.Contains(nameof(PesterTests), StringComparison.Ordinal))];
}
