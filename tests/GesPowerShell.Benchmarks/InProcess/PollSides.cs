using System.Diagnostics;
using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>
/// The two ways to poll jobs and their graphs, each with the default throttle of a command. The results are in milliseconds.
/// </summary>
internal sealed class PollSides : IDisposable
{
    private static readonly OperationContext Call = new(CancellationToken.None, _ => { }, _ => { });
    private readonly GesClient _client = new(PlanBuilder.Build(new GesSettings(), EnvironmentSource.Process, _ => { }));
    private readonly ThrottleHandler _handler;

    public PollSides() =>
        _handler = new ThrottleHandler(
            _client.Handler, new GesRunOptions().ThrottleLimit, TimeProvider.System, new RetryDelay(TimeProvider.System));

    /// <summary>Stops graphs and returns their jobs, which are still running.</summary>
    public async Task<IReadOnlyList<WaitEntry>> StopAsync(IEnumerable<string> graphIds) =>
        [.. await Task.WhenAll(graphIds.Select(async (id, index) =>
        {
            var answer = await _handler.SendAsync(new StopGraph(id), Call);
            var job = new GesJob
            {
                JobId = answer.JobId, GraphId = id, Operation = GesOperation.Stop, Status = JobStatus.Pending, SubmittedAt = DateTime.Now,
            };
            return new WaitEntry(index, new JobWatch(job, TimeSpan.Zero), TimeSpan.MaxValue, []);
        }))];

    public Task<double> ShowsAsync(IEnumerable<WaitEntry> entries) => TimeAsync(async () =>
    {
        await Task.WhenAll(entries.Select(entry => _handler.SendAsync(new ShowJob(entry.Job.GraphId!, entry.Job.JobId!), Call)));
        await Task.WhenAll(entries.Select(entry => _handler.SendAsync(new ShowGraph(entry.Job.GraphId!), Call)));
    });

    public Task<double> ListsAsync(IReadOnlyList<WaitEntry> entries) => TimeAsync(async () =>
    {
        var lists = new ListReader(_handler, new ServiceClock(TimeProvider.System));
        var found = ((await lists.FindJobsAsync(entries, Call)).Count, (await lists.FindGraphsAsync(entries, Call)).Count);
        if (found != (entries.Count, entries.Count))
        {
            throw new InvalidOperationException($"Of {entries.Count} jobs and graphs the lists had {found}.");
        }
    });

    public Task<double> ShowAsync(string graphId) => TimeAsync(() => _handler.SendAsync(new ShowGraph(graphId), Call));

    public Task<double> PageAsync() => TimeAsync(() => _handler.SendAsync(new ListGraphs(), Call));

    public void Dispose() => _client.Dispose();

    private static async Task<double> TimeAsync(Func<Task> read)
    {
        var watch = Stopwatch.StartNew();
        await read();
        return watch.Elapsed.TotalMilliseconds;
    }
}
