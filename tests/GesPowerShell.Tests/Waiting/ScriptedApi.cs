using GesPowerShell.Client.Api;

namespace GesPowerShell.Tests.Waiting;

/// <summary>A GES whose graphs and jobs follow a plan in time. Counts what it is asked.</summary>
internal sealed class ScriptedApi(JumpingClock clock) : IGesApi
{
    private readonly List<string> asked = [];

    /// <summary>Graph id to its states: from which second on which code. A null code: GES does not know the graph.</summary>
    public Dictionary<string, (double From, string? Code)[]> Graphs { get; } = [];

    /// <summary>Job id to its states, and its graph. A null word: GES does not know the job.</summary>
    public Dictionary<string, (string GraphId, (double From, string? Word)[] States)> Jobs { get; } = [];

    /// <summary>What a submit answers; throws to refuse.</summary>
    public Func<GesChange, Task<Submission>> OnSubmit { get; set; } = _ => Task.FromResult(new Submission("job-1", "request-1"));

    /// <summary>Throws to let a read fail.</summary>
    public Action<string> OnRead { get; set; } = _ => { };

    /// <summary>Every page of the job list is the same one, and nobody says how many there are.</summary>
    public bool JobPagesRepeat { get; set; }

    /// <summary>Name of every job.</summary>
    public string JobName { get; set; } = "StopGraph";

    /// <summary>Edition of every graph, as on the wire.</summary>
    public string? ProductType { get; set; }

    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (asked)
            {
                return [.. asked];
            }
        }
    }

    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) => Read(call, $"graphs {offset}", () =>
        new ApiPage<GesGraph>(Graphs.Count, [.. Graphs.Keys.Skip(offset).Take(limit).Select(id => Graph(id)!)]));

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) => Read(call, $"graph {graphId}", () => Graph(graphId) ?? throw NotFound("GraphNotFound", "GES.7000"));

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) => Read(call, $"jobs {offset}", () =>
        JobPagesRepeat
            ? new ApiPage<GesJob>(null, [.. Jobs.Keys.Select(id => Job(id)!)])
            : new ApiPage<GesJob>(Jobs.Count, [.. Jobs.Keys.Skip(offset).Take(limit).Select(id => Job(id)!)]));

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call) => throw new NotSupportedException();

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) => Read(call, $"job {jobId}", () => Job(jobId) ?? throw NotFound("JobNotFound", "GES.7007"));

    public async Task<Submission> SubmitAsync(GesChange change, GesCall call)
    {
        lock (asked)
        {
            asked.Add($"{change.Operation} {change.GraphId}");
        }

        return await OnSubmit(change);
    }

    private static GesException NotFound(string errorId, string code) =>
        new(errorId, GesErrorKind.ObjectNotFound, "It does not exist.", "") { ErrorCode = code, HttpStatus = 400 };

    private Task<T> Read<T>(GesCall call, string what, Func<T> read)
    {
        call.CancelToken.ThrowIfCancellationRequested();
        lock (asked)
        {
            asked.Add(what);
        }

        try
        {
            OnRead(what);
            return Task.FromResult(read());
        }
        catch (GesException e)
        {
            return Task.FromException<T>(e);
        }
    }

    private GesGraph? Graph(string id) =>
        Graphs.TryGetValue(id, out var states) && states.Last(state => state.From <= clock.Seconds).Code is { } code
            ? new GesGraph { Id = id, Name = "name_" + id, StatusCode = code, ProductType = ProductType }
            : null;

    private GesJob? Job(string id) =>
        Jobs.TryGetValue(id, out var job) && job.States.Last(state => state.From <= clock.Seconds).Word is { } word
            ? new GesJob { JobId = id, GraphName = "name_" + job.GraphId, Operation = GesOperation.FromJobName(JobName), JobName = JobName, Status = JobStatus.FromWire(word), StatusCode = word }
            : null;
}
