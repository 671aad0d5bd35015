using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>A read command writes the results of a record before it reads the next record.</summary>
public class StreamTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesGraph", "fraud_demo=Ann social_net=Bob aml_prod=Cy")]
    [InlineData("Get-GesJob | Where-Object GraphName -ne social_net", "fraud_demo=Ann aml_prod=Cy")]
    public void Each_object_has_the_upstream_variable_of_its_own_row(string command, string pairs)
    {
        var result = Run($$"""
            @{ fraud_demo = 'Ann' }, @{ social_net = 'Bob' }, @{ aml_prod = 'Cy' } |
                ForEach-Object { [pscustomobject]@{ GraphName = "$($_.Keys)"; Owner = "$($_.Values)" } } -PipelineVariable row |
                {{command}} |
                ForEach-Object { "$(if ($_.GraphName) { $_.GraphName } else { $_.Name })=$($row.Owner)" }
            """).ShouldSucceed();
        Assert.Equal(pairs, string.Join(' ', result.Output));
    }

    [Fact]
    public void Enough_is_enough_before_the_rest_of_the_pipeline_is_read()
    {
        Session.Set("ids", Server.Graphs.All.Select(graph => graph.Id).ToArray());
        Assert.Single(
            Run("$ids | ForEach-Object { $seen++; $_ } "
                + "| ForEach-Object { [pscustomobject]@{ GraphId = $_ } } | Get-GesGraph | Select-First").ShouldSucceed().Graphs);
        Assert.Single(Server.Requests);
        Assert.Equal([1], Run("$seen").Output);
    }

    [Fact]
    public void Ids_of_one_array_are_read_at_the_same_time_and_come_out_in_their_order()
    {
        var ids = Server.Graphs.All.Select(graph => graph.Id).ToArray();
        Server.Faults.Add(new FaultRule { Path = $"/graphs/{ids[0]}$", Delay = new(0.3) });
        Session.Set("ids", ids);
        var result = Run("Get-GesGraph -GraphId ($ids[0..2] + 'nosuch' + $ids[3..7])");
        Assert.Equal(ids, result.Graphs.Select(graph => graph.Id));
        Assert.Equal(("GraphNotFound", "nosuch"), (result.ErrorId, result.Error.TargetObject));
        Assert.NotEqual(ids[0], IdsByEnd()[0]);
    }

    [Fact]
    public void Names_from_the_pipeline_cost_one_walk_and_its_failure_is_that_of_each()
    {
        Assert.Equal(
            ["fraud_demo", "aml_prod"],
            Run("'fraud_demo', 'nosuch', 'aml_prod' | Get-GesGraph -ErrorAction Ignore").Graphs.Select(graph => graph.Name));
        Assert.Single(Server.Requests);

        Server.ClearRequests();
        Server.Faults.Add(new FaultRule { Path = @"/graphs\?", Answer = new(400) });
        var failed = Run("'fraud_demo', 'aml_prod' | Get-GesGraph");
        Assert.Equal(["fraud_demo", "aml_prod"], failed.Errors.Select(error => error.TargetObject));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void The_same_graph_in_two_records_is_read_for_each() =>
        Assert.Equal(2, Run($"'fraud_demo', 'FRAUD_demo' | Get-GesGraph").ShouldSucceed().Graphs.Count);

    private string[] IdsByEnd() => [.. Server.Requests.Select(request => request.Path.Split('/')[^1])];
}
