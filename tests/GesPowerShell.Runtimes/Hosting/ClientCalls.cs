namespace GesPowerShell.Runtimes.Hosting;

/// <summary>Client calls that many scenarios use.</summary>
internal static class ClientCalls
{
    public static Task<IReadOnlyList<T>> ReadAllAsync<T>(this IGesClient client, GesListRequest<T> request) =>
        client.List(request).ReadAllAsync(Recorder.NoContext);

    public static async Task<GesGraph> GraphAsync(this IGesClient client, string name) =>
        (await client.ReadAllAsync(new ListGraphs())).Single(graph => graph.Name == name);

    /// <summary>Sends a change, waits for its end unless told otherwise, and returns its outcome.</summary>
    public static async Task<GesOutcome> ChangeAsync(
        this IGesClient client, GesChange change, TimeSpan? timeout = null, bool isAwaited = true)
    {
        var recorder = new Recorder();
        var options = new GesRunOptions
        {
            Wait = isAwaited, PollInterval = TimeSpan.FromMilliseconds(20), Timeout = timeout ?? TimeSpan.FromSeconds(30),
        };
        await client.ChangeAsync([change], options, recorder, recorder.Context());
        return recorder.Outcomes.Single();
    }

    /// <summary>Sends a change, waits for its end, and asserts success.</summary>
    public static async Task<GesJob> SucceedAsync(this IGesClient client, GesChange change, string status = JobStatus.Success)
    {
        var outcome = await client.ChangeAsync(change);
        Check.Equal(null, outcome.Error?.ToString());
        Check.Equal(status, outcome.Job?.Status);
        return outcome.Job!;
    }
}
