using GesPowerShell.Jobs;

namespace GesPowerShell.Tests.Jobs;

public class WantedGraphsTests
{
    /// <summary>
    /// The wanted graphs, the name and id of the graph of a job, and whether the job belongs to one of the wanted graphs.
    /// </summary>
    [Theory]
    [InlineData("fraud", "fraud", "id-1", true)]
    [InlineData("fraud", "FRAUD", null, true)]
    [InlineData("fraud", "social", "id-1", false)]
    [InlineData("fraud", null, null, false)]
    [InlineData("fr*", "FRAUD", null, true)]
    [InlineData("fr*", "social", null, false)]
    [InlineData("so* fr*", "fraud", null, true)]
    [InlineData("id-1:fraud", "fraud", "ID-1", true)]
    [InlineData("id-1:fraud", "fraud", "id-2", false)]
    [InlineData("id-1:fraud", "fraud", null, true)]
    [InlineData("id-1:fraud", "social", "id-1", false)]
    [InlineData("id-1:fraud id-2:FRAUD", "fraud", "id-2", true)]
    [InlineData("id-1:fraud fraud", "fraud", "id-2", true)]
    [InlineData("fraud id-1:fraud", "fraud", "id-2", true)]
    [InlineData("id-1:fraud fr*", "fraud", "id-2", true)]
    public void A_job_belongs_to_a_graph_by_its_name_and_where_it_is_known_by_its_id(
        string asked, string? name, string? id, bool isIncluded)
    {
        var wanted = new WantedGraphs();
        Assert.True(wanted.IsEmpty);
        foreach (var graph in asked.Split(' '))
        {
            if (graph.Split(':') is [var graphId, var graphName])
            {
                wanted.AddId(graphId, graphName);
            }
            else if (graph.Contains('*', StringComparison.Ordinal))
            {
                wanted.AddPattern(graph);
            }
            else
            {
                wanted.AddName(graph);
            }
        }

        Assert.Equal(isIncluded, wanted.Include(new GesJob { GraphName = name, GraphId = id }));
        Assert.Equal((false, asked.Contains('*', StringComparison.Ordinal)), (wanted.IsEmpty, wanted.HasPatterns));
    }
}
