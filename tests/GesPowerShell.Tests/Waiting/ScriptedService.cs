using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Tests.Waiting;

/// <summary>A service whose graphs and jobs change their states at set times. It records the reads.</summary>
internal sealed class ScriptedService(JumpingClock clock) : IRequestHandler
{
    private readonly List<string> _requests = [];

    /// <summary>
    /// The id of a graph and its states: each with the second from which it applies. A null code: GES does not know the graph.
    /// </summary>
    public Dictionary<string, (double From, string? Code)[]> Graphs { get; } = [];

    /// <summary>The id of a job, its graph and its states. A null status: GES does not know the job.</summary>
    public Dictionary<string, (string GraphId, (double From, string? Status)[] States)> Jobs { get; } = [];

    /// <summary>Answers a change, or throws to refuse it.</summary>
    public Func<GraphChange, Task<ChangeAcceptance>> OnSubmit { get; set; } = _ =>
        Task.FromResult(new ChangeAcceptance("job-1", "request-1"));

    /// <summary>Called for each read. It throws to let the read fail.</summary>
    public Action<string> OnRead { get; set; } = _ => { };

    /// <summary>Every page of the job list is the same, and no page has the number of jobs.</summary>
    public bool JobPagesRepeat { get; set; }

    /// <summary>The name of every job.</summary>
    public string JobName { get; set; } = "StopGraph";

    /// <summary>The edition of every graph, as GES writes it.</summary>
    public string? ProductType { get; set; }

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) => (T)(request switch
    {
        ListGraphs list => Read(context, $"graphs {list.Offset}", () => Page(Graphs.Keys, list.Offset, list.Limit, id => Graph(id)!)),
        ShowGraph show => Read(context, $"graph {show.GraphId}", () => Graph(show.GraphId) ?? throw NotFound("GraphNotFound", "GES.7000")),
        ListJobs list => Read<object>(context, $"jobs {list.Offset}", () => JobPagesRepeat
            ? new ListPage<GesJob>(null, [.. Jobs.Keys.Select(id => Job(id)!)])
            : Page(Jobs.Keys, list.Offset, list.Limit, id => Job(id)!)),
        ShowJob show => Read(context, $"job {show.JobId}", () => Job(show.JobId) ?? throw NotFound("JobNotFound", "GES.7007")),
        GraphChange change => await SubmitAsync(change),
        _ => throw new NotSupportedException(),
    });

    private async Task<object> SubmitAsync(GraphChange change)
    {
        lock (_requests)
        {
            _requests.Add($"{change.Operation} {change.GraphId}");
        }

        return await OnSubmit(change);
    }

    private static ListPage<TItem> Page<TItem>(IReadOnlyCollection<string> ids, int offset, int limit, Func<string, TItem> read) =>
        new(ids.Count, [.. ids.Skip(offset).Take(limit).Select(read)]);

    private static GesException NotFound(string errorId, string code) =>
        new(errorId, GesErrorKind.ObjectNotFound, "It does not exist.", "") { ErrorCode = code, HttpStatus = 400 };

    private T Read<T>(OperationContext context, string what, Func<T> read)
    {
        context.CancelToken.ThrowIfCancellationRequested();
        lock (_requests)
        {
            _requests.Add(what);
        }

        OnRead(what);
        return read();
    }

    private GesGraph? Graph(string id) =>
        Graphs.TryGetValue(id, out var states) && states.Last(state => state.From <= clock.Seconds).Code is { } code
            ? new GesGraph { Id = id, Name = "name_" + id, StatusCode = code, ProductType = ProductType }
            : null;

    private GesJob? Job(string id) =>
        Jobs.TryGetValue(id, out var job) && job.States.Last(state => state.From <= clock.Seconds).Status is { } status
            ? new GesJob
            {
                JobId = id, GraphName = "name_" + job.GraphId, Operation = GesOperation.FromJobName(JobName), JobName = JobName,
                Status = JobStatus.FromWire(status), StatusCode = status,
            }
            : null;
}
