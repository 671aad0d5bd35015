using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>Changes, their waits and their lost answers. Each scenario uses its own graphs.</summary>
internal static class Changes
{
    private static readonly HashSet<string> LastTwenty = [.. Enumerable.Range(21, 20).Select(number => $"graph_{number:d4}")];

    public static async Task A_graph_is_stopped_started_and_restarted(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0010");
        var job = await client.SucceedAsync(new StopGraph(graph.Id, graph.Name));
        Check.True(job.Duration > TimeSpan.Zero);
        Check.Equal("Stopped", (await client.GraphAsync(graph.Name)).Status);
        await client.SucceedAsync(new StopGraph(graph.Id, graph.Name), JobStatus.NotNeeded);
        await client.SucceedAsync(new StartGraph(graph.Id, graph.Name));
        await client.SucceedAsync(new RestartGraph(graph.Id, graph.Name));
        Check.Equal("Running", (await client.GraphAsync(graph.Name)).Status);
        Check.Equal((1, 1, 1), (
            await region.BeganAsync(graph.Name, "stops"), await region.BeganAsync(graph.Name, "starts"),
            await region.BeganAsync(graph.Name, "restarts")));
    }

    public static async Task Many_graphs_are_stopped_with_a_few_requests_at_once(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graphs = (await client.ReadAllAsync(new ListGraphs())).Where(graph => LastTwenty.Contains(graph.Name)).ToList();
        await region.ResetAsync();

        // The delay is long enough for the next requests to arrive during it.
        await region.AddFaultsAsync("""[{"method":"POST","path":"/stop$","delay":{"seconds":0.1}}]""");
        var recorder = new Recorder();
        await client.ChangeAsync(
            [.. graphs.Select(graph => new StopGraph(graph.Id, graph.Name))],
            new GesRunOptions { Wait = true, PollInterval = TimeSpan.FromMilliseconds(20), ThrottleLimit = 4 },
            recorder,
            recorder.Context());
        Check.Equal(20, graphs.Count);
        Check.Equal(20, recorder.Outcomes.Count(outcome => outcome.Job?.Status == JobStatus.Success));
        Check.Equal(20, await region.RequestsAsync("StopGraph2"));
        Check.True(await region.PeakRequestsAsync() is > 1 and <= 4);
    }

    public static async Task A_lost_answer_to_a_restart_is_looked_for_and_never_sent_twice(ScenarioRegion region)
    {
        await region.AddFaultsAsync("""[{"method":"POST","path":"/restart$","nth":1,"dropAfter":{}}]""");
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0011");
        var outcome = await client.ChangeAsync(new RestartGraph(graph.Id, graph.Name), isAwaited: false);
        Check.Equal(null, outcome.Error?.ToString());
        Check.True(outcome.Job!.Adopted);
        Check.Equal(1, await region.RequestsAsync("RestartGraph2"));
    }

    public static async Task A_change_that_is_refused_for_its_rate_is_sent_again(ScenarioRegion region)
    {
        await region.AddFaultsAsync("""[{"method":"POST","path":"/stop$","nth":1,"rateLimit":{"retryAfter":1}}]""");
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0012");
        await client.SucceedAsync(new StopGraph(graph.Id, graph.Name));
        Check.Equal(2, await region.RequestsAsync("StopGraph2"));
        Check.Equal(1, await region.BeganAsync(graph.Name, "stops"));
    }

    public static async Task A_wait_ends_at_its_time_and_the_job_goes_on(ScenarioRegion region)
    {
        await region.AddFaultsAsync("""[{"path":"/jobs","staleState":{"seconds":1}}]""");
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0013");
        var outcome = await client.ChangeAsync(new StopGraph(graph.Id, graph.Name), TimeSpan.FromMilliseconds(1));
        Check.Equal("WaitTimedOut", outcome.Error?.ErrorId);
        var recorder = new Recorder();
        var options = new GesRunOptions { PollInterval = TimeSpan.FromMilliseconds(20) };
        await client.WaitAsync([outcome.Job!], options, recorder, recorder.Context());
        Check.Equal(JobStatus.Success, recorder.Outcomes.Single().Job?.Status);
    }

    public static async Task A_graph_is_created_and_deleted(ScenarioRegion region)
    {
        using var client = region.Connect();
        var model = await client.GraphAsync("fraud_demo");
        var created = await client.SucceedAsync(new CreateGraph("made_here", "1", model.VpcId!, model.SubnetId!, model.SecurityGroupId!));
        Check.Equal("Running", (await client.GraphAsync("made_here")).Status);
        await client.SucceedAsync(new DeleteGraph(created.GraphId!, "made_here") { KeepBackup = false });
        Check.True((await client.ReadAllAsync(new ListGraphs())).All(graph => graph.Name != "made_here"));
    }

    public static async Task Data_is_imported(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0014");
        var job = await client.SucceedAsync(new ImportGraph(graph.Id, graph.Name)
        {
            SchemaPath = "demo/schema.xml", EdgesetPath = "demo/edges.csv", VertexsetPath = "demo/vertices.csv",
        });
        Check.Equal("demo/edges.csv", job.Details.Single(file => file.Kind == "Edgeset").Path);
    }

    public static async Task Scenes_are_registered_and_unregistered(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0015");
        var scene = (await client.SendAsync(new ListScenes(), Recorder.NoContext))[0].Scene!;
        Check.Equal(null, (await client.ChangeAsync(new RegisterScenes(graph.Id, [scene], graph.Name))).Error?.ToString());
        Check.Equal(null, (await client.ChangeAsync(new UnregisterScenes(graph.Id, [scene], graph.Name))).Error?.ToString());
    }

    public static async Task Any_request_can_be_sent(ScenarioRegion region)
    {
        using var client = region.Connect();
        var graph = await client.GraphAsync("graph_0016");
        Check.True(await client.CallAsync(new CallApi(CallApi.Get, "/graphs"), Recorder.NoContext) is not null);
        var answer = await client.CallAsync(
            new CallApi("POST", $"/graphs/{graph.Id}/stop") { Body = "{}"u8.ToArray() }, Recorder.NoContext);
        Check.True(answer is not null);
        Check.Equal(1, await region.BeganAsync(graph.Name, "stops"));
    }
}
