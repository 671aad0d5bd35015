using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>The pages that <c>Invoke-GesApi -Paginate</c> requests and writes.</summary>
public sealed class InvokeApiPagingTests
{
    /// <summary>The list ends with the count of GES, else with a page that is not full, without items or repeated.</summary>
    [Theory]
    [InlineData("-Query @{ limit = 2 }", "0/2 2/2", 2, """{"a_count":3,"l":[1,2]}""", """{"a_count":3,"l":[3]}""")]
    [InlineData("-Query @{ limit = 2 }", "0/2 2/2", 2, """{"l":[1,2]}""", """{"l":[3]}""")]
    [InlineData("-Query @{ limit = 2 }", "0/2 2/2 3/2", 3, """{"a_count":4,"l":[1,2]}""", """{"a_count":4,"l":[3]}""", """{"l":[4]}""")]
    [InlineData("-Query @{ limit = 2 }", "0/2 2/2", 1, """{"l":[1,2]}""", """{"l":[]}""")]
    [InlineData("-Query @{ limit = 2 }", "0/2 2/2", 1, """{"l":[1,2]}""", """{"l":[1,2]}""")]
    [InlineData("-Query @{ limit = 2 }", "0/2 2/2", 1, """{"account":1,"l":[1,2]}""", """{"l":[]}""")]
    [InlineData("-Query @{ limit = 2; offset = 5 }", "5/2", 1, """{"a_count":7,"l":[6,7]}""")]
    [InlineData("-Query @{ limit = 2; offset = 'x' }", "0/2", 1, """{"a_count":2,"l":[1,2]}""")]
    [InlineData("", "0/100", 1, """{"l":[]}""")]
    [InlineData("", "0/100", 1, """{"l":1}""")]
    [InlineData("", "0/100", 1, """{"b_count":2,"l":[1,2]}""")]
    public async Task Pages_are_requested_until_the_list_ends(string query, string requested, int written, params string[] pages)
    {
        var next = 0;
        await using var ges = new FakeService((_, answer) => answer.SendAsync(200, pages[Math.Min(next++, pages.Length - 1)]));
        using var session = new PowerShellSession();
        session.Set("c", new GesConnection(Clients.For(ges)));
        var result = session.Run($"Invoke-GesApi GET graphs {query} -Paginate -Connection $c").ShouldSucceed();
        Assert.Equal(written, result.Output.Count);
        Assert.Equal(
            requested.Split(' ').Select(page => $"?offset={page.Replace("/", "&limit=", StringComparison.Ordinal)}"),
            ges.Requests.Select(request => request.Target[request.Target.IndexOf('?', StringComparison.Ordinal)..]));
    }
}
