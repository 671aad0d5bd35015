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
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.CheckAccessAsync(new CallLog().Context(Ended))));
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
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal(("b", "cn-north-4_sub"), (client.Session.ProjectId, client.Session.ProjectName));
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_not_found()
    {
        await using var service = Service(("/v3/projects", 200, Projects("x:other")), ("/v3/auth/projects", 200, Projects("x:other")));
        using var client = Clients.For(service, projectId: null);
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal("ProjectNotFound", error.ErrorId);
    }

    [Fact]
    public async Task Projects_of_the_same_name_are_listed_with_their_ids()
    {
        await using var service = Service(("/v3/projects", 200, Projects("a:cn-north-4", "b:cn-north-4")));
        using var client = Clients.For(service, projectId: null);
        var error = await Assert.ThrowsAsync<GesException>(() => client.CheckAccessAsync(new CallLog().Context(Ended)));
        Assert.Equal("ProjectAmbiguous", error.ErrorId);
        Assert.Contains("a, b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ready_made_token_finds_its_project_without_a_right_of_IAM()
    {
        await using var service = Service(("/v3/auth/projects", 200, Projects("x:other", "c:cn-north-4")));
        using var client = Clients.For(service, credential: new GesCredential.Token(Secrets.Of("T")), projectId: null);
        await client.CheckAccessAsync(new CallLog().Context(Ended));
        Assert.Equal(["/v3/auth/projects", "/v2/c/graphs"], service.Requests.Select(r => r.Path));
        Assert.Every(service.Requests, r => Assert.Equal("T", r.Headers["X-Auth-Token"]));
    }

    [Fact]
    public async Task All_projects_that_the_credentials_may_use_are_listed_with_their_regions()
    {
        await using var service = Service(("/v3/auth/projects", 200, """
            {"projects":[{"id":"a","name":"cn-north-4"},{"id":"b","name":"cn-north-4_risk_eu-west-101"},
             {"id":"c","name":"my-kualalumpur-1_x","enabled":false},{"id":"d","name":"MOS"},{"id":"e"},{"name":"eu-west-101"},
             {"id":"","name":"eu-west-101"},{"id":"f","name":"_cn-north-4"},{"id":"g","name":"cn-north"},7]}
            """));
        using var client = Clients.For(service);
        var projects = await client.ProjectsAsync(new CallLog().Context(Ended));
        Assert.Equal(
            ["a cn-north-4", "b cn-north-4", "c my-kualalumpur-1", "d ", "e ", "f ", "g "],
            projects.Select(project => $"{project.ProjectId} {project.Region}"));
        Assert.Equal(
            ["cn-north-4", "cn-north-4_risk_eu-west-101", "my-kualalumpur-1_x", "MOS", "e"],
            projects.Take(5).Select(project => $"{project}"));
        Assert.Equal([null, null, false], projects.Take(3).Select(project => project.Enabled));
        Assert.Every(projects, project => Assert.Same(client.Handle, ConnectionHandle.Of(project)));
        Assert.Equal("/v3/auth/projects", Assert.Single(service.Requests).Target);
    }

    [Fact]
    public async Task A_list_of_projects_that_fails_for_a_moment_is_asked_for_again()
    {
        var asked = 0;
        await using var service =
            new FakeService((_, answer) => ++asked < 3 ? answer.SendAsync(503, "{}") : answer.SendAsync(200, Projects("a:cn-north-4")));
        using var client = Clients.For(service);
        Assert.Equal("a", Assert.Single(await client.ProjectsAsync(new CallLog().Context(Ended))).ProjectId);
        Assert.Equal(3, service.Requests.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"projects":{}}""")]
    [InlineData("""{"projects":[],"error_code":"IAM.0001"}""")]
    public async Task A_list_without_projects_is_no_empty_one(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        Assert.Equal(
            "InvalidAnswer",
            (await Assert.ThrowsAsync<GesException>(() => client.ProjectsAsync(new CallLog().Context(Ended)))).ErrorId);
    }

    private static string Projects(params string[] projects) => "{\"projects\":["
        + string.Join(",", projects.Select(p => $$"""{"id":"{{p.Split(':')[0]}}","name":"{{p.Split(':')[1]}}","enabled":true}""")) + "]}";

    private static FakeService Service(params (string Path, int Status, string Body)[] answers) => new((request, answer) =>
    {
        var found = answers.FirstOrDefault(a => a.Path == request.Path);
        return found.Path is null ? answer.SendAsync(200, """{"graph_count":0}""") : answer.SendAsync(found.Status, found.Body);
    });
}
