using GesPowerShell.Client.Api;

namespace GesPowerShell.Tests.Histories;

/// <summary>One script's way to the region, which loses requests and answers by the numbers of its seed.</summary>
internal sealed class FaultyApi(TrueRegion region, TimeProvider clock, string script, Random random, double badness) : IGesApi
{
    private readonly Lock gate = new();
    private long darkUntil;

    /// <summary>When the latest request left.</summary>
    public long LastSent { get; private set; }

    public Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call) => throw new NotSupportedException();

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) => ReadAsync(call, () => Graph(graphId));

    public Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call) => ReadAsync(call, () =>
    {
        var jobs = region.All.Where(begun => "name_" + begun.GraphId == filter.GraphName).Select(Job).ToArray();
        return new ApiPage<GesJob>(jobs.Length, [.. jobs.Skip(offset).Take(limit)]);
    });

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) =>
        ReadAsync(call, () => Job(region.All.Single(begun => begun.JobId == jobId)));

    public Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call) => throw new NotSupportedException();

    public Task<Submission> SubmitAsync(GesChange change, GesCall call)
    {
        Note(call);
        return Number() switch
        {
            var n when n < badness * 0.20 => Fail("ConnectionFailed", RequestFate.NeverSent, null),
            var n when n < badness * 0.30 => Fail("TooManyRequests", RequestFate.Refused, 429),
            var n when n < badness * 0.45 => Fail("ConnectionFailed", RequestFate.Unknown, null),
            var n when n < badness * 0.75 => Lost(change, carriedOut: true),
            var n when n < badness * 1.00 => Late(change),
            _ => Carry(change),
        };
    }

    private Task<Submission> Carry(GesChange change) => region.Begin(script, change.Operation, change.GraphId) is { } begun
        ? Task.FromResult(new Submission(Number() < badness * 0.2 ? null : begun.JobId, "request"))
        : Fail("RequestRefused", RequestFate.Refused, 400, "GES.7001");

    private Task<Submission> Lost(GesChange change, bool carriedOut)
    {
        _ = carriedOut && region.Begin(script, change.Operation, change.GraphId) is not null;
        if (Number() < 0.5)
        {
            // The line is down for a while: nothing can be read either.
            darkUntil = clock.GetTimestamp() + TimeSpan.FromSeconds(Number() * 120).Ticks;
        }

        return Fail("RequestTimedOut", RequestFate.Unknown, null);
    }

    private Task<Submission> Late(GesChange change)
    {
        region.BeginLater(script, change.Operation, change.GraphId, TimeSpan.FromSeconds(Number() * 150));
        return Fail("ServiceFailed", RequestFate.Unknown, 504);
    }

    private static Task<Submission> Fail(string errorId, RequestFate fate, int? status, string? code = null) =>
        Task.FromException<Submission>(new GesException(errorId, GesErrorKind.NotSpecified, errorId, "") { Fate = fate, HttpStatus = status, ErrorCode = code });

    private Task<T> ReadAsync<T>(GesCall call, Func<T> read)
    {
        Note(call);
        return clock.GetTimestamp() < darkUntil || Number() < badness * 0.3
            ? Task.FromException<T>(new GesException("ServiceFailed", GesErrorKind.ResourceUnavailable, "503", "") { HttpStatus = 503 })
            : Task.FromResult(read());
    }

    private void Note(GesCall call)
    {
        call.CancelToken.ThrowIfCancellationRequested();
        LastSent = clock.GetTimestamp();
    }

    private double Number()
    {
        lock (gate)
        {
            return random.NextDouble();
        }
    }

    private GesGraph Graph(string id) => new() { Id = id, Name = "name_" + id, StatusCode = region.Code(id), ProductType = "InMemory" };

    private GesJob Job(TrueRegion.Begun begun)
    {
        var now = clock.GetTimestamp();
        return new GesJob
        {
            JobId = begun.JobId,
            GraphName = "name_" + begun.GraphId,
            Operation = begun.Operation,
            JobName = begun.Operation + "Graph",
            Status = now < begun.To ? JobStatus.Running : JobStatus.Success,
            BeginTime = new DateTime(begun.From, DateTimeKind.Utc).ToLocalTime(),
        };
    }
}
