using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Tests.Waiting;

/// <summary>A GES whose graphs and jobs follow a plan in time. Counts what it is asked.</summary>
internal sealed class ScriptedService(JumpingClock clock) : IRequestHandler
{
    private readonly List<string> _asked = [];

    /// <summary>Graph id to its states: from which second on which code. A null code: GES does not know the graph.</summary>
    public Dictionary<string, (double From, string? Code)[]> Graphs { get; } = [];

    /// <summary>Job id to its states, and its graph. A null word: GES does not know the job.</summary>
    public Dictionary<string, (string GraphId, (double From, string? Word)[] States)> Jobs { get; } = [];

    /// <summary>What a submit answers; throws to refuse.</summary>
    public Func<GraphChange, Task<ChangeAcceptance>> OnSubmit { get; set; } = _ =>
        Task.FromResult(new ChangeAcceptance("job-1", "request-1"));

    /// <summary>Throws to let a read fail.</summary>
    public Action<string> OnRead { get; set; } = _ => { };

    /// <summary>Every page of the job list is the same, and no page has the number of jobs.</summary>
    public bool JobPagesRepeat { get; set; }

    /// <summary>Name of every job.</summary>
    public string JobName { get; set; } = "StopGraph";

    /// <summary>Edition of every graph, as on the wire.</summary>
    public string? ProductType { get; set; }

    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
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
        lock (_asked)
        {
            _asked.Add($"{change.Operation} {change.GraphId}");
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
        lock (_asked)
        {
            _asked.Add(what);
        }

        OnRead(what);
        return read();
    }

    private GesGraph? Graph(string id) =>
        Graphs.TryGetValue(id, out var states) && states.Last(state => state.From <= clock.Seconds).Code is { } code
            ? new GesGraph { Id = id, Name = "name_" + id, StatusCode = code, ProductType = ProductType }
            : null;

    private GesJob? Job(string id) =>
        Jobs.TryGetValue(id, out var job) && job.States.Last(state => state.From <= clock.Seconds).Word is { } word
            ? new GesJob
            {
                JobId = id, GraphName = "name_" + job.GraphId, Operation = GesOperation.FromJobName(JobName), JobName = JobName,
                Status = JobStatus.FromWire(word), StatusCode = word,
            }
            : null;
}
