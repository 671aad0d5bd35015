using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

/// <summary>Passes observations at given seconds to a watch, and has its result.</summary>
internal sealed class WatchScript(string operation, string? jobId = "job-1", Func<GesGraph, bool>? hasEffect = null)
{
    /// <summary>The second, by the clock of GES, in which GES accepted the change.</summary>
    private static readonly DateTimeOffset Accepted = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private readonly JobWatch _watch = new(
        new GesJob
        {
            JobId = jobId, GraphId = "graph-1", GraphName = "fraud_demo", Operation = operation,
            Status = JobStatus.Pending, AcceptedOn = Accepted,
        },
        TimeSpan.Zero,
        hasEffect);

    public WaitResult? Result { get; private set; }

    /// <summary>The second of the observation that gave the result.</summary>
    public int? DecidedAt { get; private set; }

    public GesJob Job => _watch.Job;

    /// <summary>Adds the observations of one poll.</summary>
    /// <param name="second">The second of the answer.</param>
    /// <param name="job">The status of the job as GES writes it; null when the read failed; "none" when GES does not know the job.</param>
    /// <param name="graph">The status code of the graph; null when the read failed.</param>
    /// <param name="requested">The second of the request when it was earlier than the answer.</param>
    /// <param name="updated">
    /// The second in which GES last changed the graph, from the acceptance of the change on; null when the answer has no time.
    /// </param>
    public WatchScript At(int second, string? job, string? graph, int? requested = null, int? updated = null)
    {
        if (Result is not null)
        {
            return this;
        }

        var reading = job switch
        {
            null => JobObservation.Nothing,
            "none" => JobObservation.NoJob,
            _ => new JobObservation
            {
                Job = new GesJob
                {
                    JobId = "job-1", Status = JobStatus.FromWire(job), StatusCode = job, FailReason = job == "failed" ? "disk full" : null,
                },
            },
        };
        Result = _watch.Observe(
            reading,
            new GraphObservation(graph) { Graph = new GesGraph { StatusCode = graph ?? "", Updated = TimeOf(updated) } },
            new ObservationTime(TimeSpan.FromSeconds(requested ?? second), TimeSpan.FromSeconds(second)));
        DecidedAt = Result is null ? null : second;
        return this;
    }

    private static DateTime? TimeOf(int? updated) => updated is { } seconds ? Accepted.AddSeconds(seconds).LocalDateTime : null;
}
