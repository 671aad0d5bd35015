namespace GesPowerShell.Tests.Engine;

/// <summary>Tab completion of parameters that accept a small set of values.</summary>
public class WordCompletionTests : RegionTest
{
    [Theory]
    [InlineData("Import-GesGraphData fraud_demo -ParallelEdgeAction ", "allow ignore override")]
    [InlineData("Import-GesGraphData fraud_demo -ParallelEdgeAction O", "override")]
    [InlineData("Import-GesGraphData fraud_demo -EdgesetFormat ", "csv txt")]
    [InlineData("Import-GesGraphData fraud_demo -VertexsetFormat T", "txt")]
    [InlineData("Invoke-GesApi ", "DELETE GET PATCH POST PUT")]
    [InlineData("Invoke-GesApi p", "PATCH POST PUT")]
    [InlineData("New-GesGraph x -Edition ", "Database InMemory")]
    [InlineData("New-GesGraph x -CryptAlgorithm ", "SMcompatible generalCipher")]
    [InlineData("New-GesGraph x -Arch ", "aarch64 x86_64")]
    [InlineData("New-GesGraph x -PublicBindType ", "auto_assign bind_existing")]
    [InlineData("New-GesGraph x -VertexIdType ", "fixedLengthString hash")]
    [InlineData("New-GesGraph x -SortKeyType ", "int string varString")]
    public void Tab_offers_every_word_that_GES_knows(string line, string expected) =>
        Assert.Equal(expected.Split(' '), Session.Complete(line).Order(StringComparer.Ordinal));

    /// <summary>These ids are long, and the user sees them only in graphs.</summary>
    [Fact]
    public void Tab_offers_the_keys_and_enterprise_projects_of_the_graphs_that_are_there()
    {
        var graphs = Run("(Get-GesGraph).GraphId | ForEach-Object { Get-GesGraph -GraphId $_ }").ShouldSucceed().Graphs;
        string[] keys = [.. graphs.Select(graph => graph.MasterKeyId).OfType<string>().Where(key => key.Length > 0).Distinct().Order()];
        string[] projects = [.. graphs.SelectMany(graph => graph.SysTags).Distinct().Order()];
        Assert.Equal(keys, Shown("New-GesGraph x -MasterKeyId "));
        Assert.Equal(projects, Shown("New-GesGraph x -EnterpriseProjectId "));
        Assert.NotEmpty(projects);
    }

    private IEnumerable<string> Shown(string line) => Session.Offers(line).Select(offer => offer.ListItemText).Order();
}
