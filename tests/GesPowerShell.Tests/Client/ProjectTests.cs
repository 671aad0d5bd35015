namespace GesPowerShell.Tests.Client;

public class ProjectTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_project_is_looked_up_once_by_the_name_of_the_region()
    {
        await using var service = Service(("/v3/projects", 200, Projects("a:cn-north-4")));
        using var client = Clients.For(service, projectId: null);
        Assert.Null(client.Session.ProjectId);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.ProveAsync(new Heard().Call(Ended))));
        Assert.Equal("/v3/projects?name=cn-north-4", Assert.Single(service.Requests, r => r.Path == "/v3/projects").Target);
        Assert.False(service.Requests.First().Headers.ContainsKey("X-Project-Id"));
        Assert.Equal(("a", "cn-north-4"), (client.Session.ProjectId, client.Session.ProjectName));
        Assert.Equal(10, service.Requests.Count(r => r.Path == "/v2/a/graphs"));
    }

    [Theory]
    [InlineData(403, """{"error_code":"IAM.0003"}""")]
    [InlineData(200, """{"projects":[]}""")]
    public async Task Those_who_may_not_list_projects_find_it_among_those_that_they_may_use(int status, string body)
    {
        await using var service = Service(
            ("/v3/projects", status, body), ("/v3/auth/projects", 200, Projects("x:other", "b:cn-north-4_sub")));
        using var client = Clients.For(service, projectId: null, projectName: "cn-north-4_sub");
        await client.ProveAsync(new Heard().Call(Ended));
        Assert.Equal(("b", "cn-north-4_sub"), (client.Session.ProjectId, client.Session.ProjectName));
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_not_found()
    {
        await using var service = Service(("/v3/projects", 200, Projects("x:other")), ("/v3/auth/projects", 200, Projects("x:other")));
        using var client = Clients.For(service, projectId: null);
        var error = await Assert.ThrowsAsync<GesException>(() => client.ProveAsync(new Heard().Call(Ended)));
        Assert.Equal("ProjectNotFound", error.ErrorId);
    }

    [Fact]
    public async Task Projects_of_the_same_name_are_listed_with_their_ids()
    {
        await using var service = Service(("/v3/projects", 200, Projects("a:cn-north-4", "b:cn-north-4")));
        using var client = Clients.For(service, projectId: null);
        var error = await Assert.ThrowsAsync<GesException>(() => client.ProveAsync(new Heard().Call(Ended)));
        Assert.Equal("ProjectAmbiguous", error.ErrorId);
        Assert.Contains("a, b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ready_made_token_finds_its_project_without_a_right_of_IAM()
    {
        await using var service = Service(("/v3/auth/projects", 200, Projects("x:other", "c:cn-north-4")));
        using var client = Clients.For(service, credential: new GesCredential.Token(Secrets.Of("T")), projectId: null);
        await client.ProveAsync(new Heard().Call(Ended));
        Assert.Equal(["/v3/auth/projects", "/v2/c/graphs"], service.Requests.Select(r => r.Path));
        Assert.All(service.Requests, r => Assert.Equal("T", r.Headers["X-Auth-Token"]));
    }

    private static string Projects(params string[] projects) => "{\"projects\":["
        + string.Join(",", projects.Select(p => $$"""{"id":"{{p.Split(':')[0]}}","name":"{{p.Split(':')[1]}}","enabled":true}""")) + "]}";

    private static FakeService Service(params (string Path, int Status, string Body)[] answers) => new((request, answer) =>
    {
        var found = answers.FirstOrDefault(a => a.Path == request.Path);
        return found.Path is null ? answer.SendAsync(200, """{"graph_count":0}""") : answer.SendAsync(found.Status, found.Body);
    });
}
