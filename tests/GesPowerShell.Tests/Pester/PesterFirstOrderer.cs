using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(GesPowerShell.Tests.Pester.PesterFirstOrderer))]

namespace GesPowerShell.Tests.Pester;

/// <summary>Starts the Pester tests first: they take longest and run one after the other, while all other tests run in parallel.</summary>
public sealed class PesterFirstOrderer : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(
            collection => collection.TestCollectionDisplayName.Contains(nameof(PesterTests), StringComparison.Ordinal))];
}
