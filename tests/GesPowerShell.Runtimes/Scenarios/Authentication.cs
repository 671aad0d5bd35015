using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>Every kind of credential: its use, its refresh and its refusal.</summary>
internal static class Authentication
{
    public static async Task Access_keys_sign_every_request(ScenarioRegion region)
    {
        using var client = region.Connect();
        await client.CheckAccessAsync(Recorder.NoContext);
        Check.Equal("AccessKey", client.Session.Authentication);
    }

    public static async Task The_project_of_the_region_is_looked_up_with_access_keys(ScenarioRegion region)
    {
        using var client = region.Connect(ScenarioRegion.Keys);
        Check.Equal(ScenarioRegion.ProjectId, (await client.FindProjectAsync(Recorder.NoContext)).ProjectId);
    }

    public static async Task A_wrong_secret_key_is_refused(ScenarioRegion region)
    {
        using var client = region.Connect(
            new GesCredential.AccessKey(ScenarioRegion.AccessKey, ScenarioRegion.Secret("not-the-secret-key"), null),
            ScenarioRegion.ProjectId);
        var error = await Check.FailsAsync("CredentialsRefused", () => client.CheckAccessAsync(Recorder.NoContext));
        Check.Equal("APIGW.0301", error.ErrorCode);
    }

    public static async Task A_clock_that_is_wrong_is_named(ScenarioRegion region)
    {
        await region.AddFaultsAsync("""[{"clockSkew":{"seconds":-1200}}]""");
        using var client = region.Connect();
        await Check.FailsAsync("CredentialsRefused", () => client.CheckAccessAsync(Recorder.NoContext));
    }

    public static async Task A_password_gives_a_token(ScenarioRegion region)
    {
        using var client = region.Connect(UserOf());
        await client.CheckAccessAsync(Recorder.NoContext);
        Check.Equal(ScenarioRegion.User, client.Session.UserName);
        Check.True(client.Session.ExpiresAt > DateTime.Now);
    }

    public static async Task A_user_acts_for_an_agency(ScenarioRegion region)
    {
        using var client = region.Connect(UserOf(new GesAgency(ScenarioRegion.Agency, ScenarioRegion.Domain)));
        await client.CheckAccessAsync(Recorder.NoContext);
        Check.True(client.Session.ExpiresAt > DateTime.Now);
    }

    public static async Task A_wrong_password_is_refused(ScenarioRegion region)
    {
        using var client = region.Connect(UserOf(password: "Wrong-Password-1"));
        await Check.FailsAsync("CredentialsRefused", () => client.CheckAccessAsync(Recorder.NoContext));
    }

    public static async Task A_token_is_used_as_it_is(ScenarioRegion region)
    {
        using var client = region.Connect(
            new GesCredential.Token(ScenarioRegion.Secret(await region.TokenAsync())), ScenarioRegion.ProjectId);
        await client.CheckAccessAsync(Recorder.NoContext);
        Check.Equal(null, client.Session.ExpiresAt);
    }

    public static async Task The_agency_of_an_ECS_server_gives_temporary_keys(ScenarioRegion region)
    {
        using var client = region.Connect(new GesCredential.EcsAgency(), ScenarioRegion.ProjectId);
        await client.CheckAccessAsync(Recorder.NoContext);
        Check.True(client.Session.ExpiresAt > DateTime.Now);
    }

    public static async Task A_token_that_ends_is_renewed_for_a_read_and_for_a_change(ScenarioRegion region)
    {
        using var client = region.Connect(UserOf());
        var graph = await client.GraphAsync("graph_0009");
        await region.AddFaultsAsync("""[{"nth":1,"invalidateTokens":{}}]""");
        await client.SendAsync(new ShowGraph(graph.Id), Recorder.NoContext);
        await region.ResetAsync();
        await region.AddFaultsAsync("""[{"method":"POST","path":"/stop$","nth":1,"invalidateTokens":{}}]""");
        await client.SucceedAsync(new StopGraph(graph.Id));
        Check.Equal(1, await region.BeganAsync(graph.Name, "stops"));
    }

    private static GesCredential.Password UserOf(GesAgency? agency = null, string password = ScenarioRegion.Password) =>
        new(ScenarioRegion.User, ScenarioRegion.Secret(password), ScenarioRegion.Domain, agency);
}
