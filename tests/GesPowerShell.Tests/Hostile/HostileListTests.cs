using System.Text;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Hostile;

/// <summary>Lists that are long, that repeat items, and whose count is wrong.</summary>
public class HostileListTests : HostileTest
{
    [Fact]
    public async Task A_hundred_thousand_graphs_are_listed()
    {
        await using var service = Pages(100_000, pageSize: 5_000, "100000");
        var result = Run(service, "$n = 0; Get-GesGraph -Connection $c | ForEach-Object { $n++ }; $n").ShouldSucceed();
        Assert.Equal(100_000, Assert.Single(result.Output));
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("5", false)]
    [InlineData("1", false)]
    [InlineData("0", false)]
    [InlineData("-3", false)]
    [InlineData("1e300", false)]
    [InlineData("\"5\"", false)]
    [InlineData("\"many\"", false)]
    [InlineData("null", false)]
    [InlineData("[5]", false)]
    [InlineData("{}", false)]
    [InlineData("2147483647", true)]
    public async Task All_that_is_shown_is_listed_whatever_the_count_says(string count, bool isShort)
    {
        await using var service = Pages(5, pageSize: 3, count);
        var result = Run(service, "Get-GesGraph -Connection $c").ShouldSucceed();
        Assert.Equal(["g0", "g1", "g2", "g3", "g4"], result.Graphs.Select(graph => graph.Id));
        Assert.Equal(isShort, result.Warnings.Any(warning => warning.Contains("may be incomplete", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1000000")]
    public async Task A_page_that_repeats_for_ever_is_listed_once(string count)
    {
        await using var service = FakeService.Answering(200, Page(0, 100, count));
        Assert.Equal(100, Run(service, "Get-GesGraph -Connection $c").ShouldSucceed().Graphs.Count);
        Assert.InRange(service.Requests.Count, 2, 4);
    }

    [Fact]
    public async Task A_graph_that_several_pages_have_is_listed_once()
    {
        await using var service =
            new FakeService((request, answer) => answer.SendAsync(200, Page(int.Parse(Offset(request), null) / 2, 100, "150")));
        var ids = Run(service, "Get-GesGraph -Connection $c").ShouldSucceed().Graphs.Select(graph => graph.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(150, ids.Count);
    }

    private static FakeService Pages(int total, int pageSize, string count) => new((request, answer) =>
    {
        var offset = int.Parse(Offset(request), null);
        return answer.SendAsync(200, Page(offset, Math.Clamp(total - offset, 0, pageSize), count));
    });

    private static string Offset(FakeRequest request) => request.Target.Split("offset=")[1].Split('&')[0];

    private static string Page(int first, int length, string count)
    {
        var graphs = new StringBuilder();
        for (var i = first; i < first + length; i++)
        {
            graphs.Append(i == first ? "" : ",").Append($$"""{"id":"g{{i}}","name":"graph_{{i}}","status":"200"}""");
        }

        return $$"""{"graph_count":{{count}},"graphs":[{{graphs}}]}""";
    }
}
