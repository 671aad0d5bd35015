using GesPowerShell.Graphs;
using GesPowerShell.Metadata;

namespace GesPowerShell.Tests.Inputs;

/// <summary>The texts that name a graph or metadata in confirmations and messages.</summary>
public class MatchTextTests
{
    [Theory]
    [InlineData(null, "id-1", "graph id-1", "metadata id-1")]
    [InlineData("fraud", "fraud", "graph fraud (id-1)", "metadata fraud (id-1)")]
    public void The_name_is_said_with_the_id_and_the_id_alone_where_no_name_is_known(
        string? name, string label, string graph, string metadata)
    {
        var (ofGraph, ofMetadata) = (new GraphMatch("id-1", null, []) { Name = name }, new MetadataMatch("id-1", null, []) { Name = name });
        Assert.Equal((label, graph), (ofGraph.Label, ofGraph.Description));
        Assert.Equal(metadata, ofMetadata.Description);
    }

    [Fact]
    public void A_name_cannot_act_on_a_terminal()
    {
        var (graph, metadata) = (new GraphMatch("g", null, []) { Name = "a\u001b" }, new MetadataMatch("m", null, []) { Name = "a\u001b" });
        Assert.Every(
            new[] { graph.Label, graph.Description, metadata.Description },
            text => Assert.DoesNotContain(text, char.IsControl));
    }

    /// <summary>Two inputs may name the same graph and have different properties of it.</summary>
    [Fact]
    public void A_second_input_of_a_graph_adds_what_the_first_does_not_know()
    {
        var listed = new GesGraph();
        var (known, other) = (
            new GraphMatch("g", "first", []) { Name = "a", Edition = "InMemory", BackupIds = ["b1"], Listed = listed },
            new GraphMatch("g", "second", []) { Name = "b", Edition = "Database", BackupIds = ["B1", "b2"], Listed = new GesGraph() });
        var both = known.With(other);
        Assert.Equal(("first", "a", "InMemory", "b1 b2"), (both.Given, both.Name, both.Edition, string.Join(' ', both.BackupIds)));
        Assert.Same(listed, both.Listed);
        var filled = new GraphMatch("g", "first", []).With(known);
        Assert.Equal(("first", "a", "InMemory", "b1"), (filled.Given, filled.Name, filled.Edition, string.Join(' ', filled.BackupIds)));
        Assert.Same(listed, filled.Listed);
    }
}
