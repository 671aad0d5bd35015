using GesPowerShell.Client.Waiting;

namespace GesPowerShell.Tests.Waiting;

/// <summary>Feeds a watch readings at given seconds, and tells the result.</summary>
internal sealed class WatchScript(string operation, string? jobId = "job-1", Func<GesGraph, bool>? hasEffect = null)
{
    /// <summary>The second, by GES's clock, in which GES accepted the change.</summary>
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

    /// <summary>The second of the reading that decided.</summary>
    public int? DecidedAt { get; private set; }

    public GesJob Job => _watch.Job;

    /// <summary>
    /// One poll: the job's word on the wire (null: the read failed; "none": no such job) and the graph's code (null: failed).
    /// </summary>
    /// <param name="second">When it was answered.</param>
    /// <param name="job">Of the job.</param>
    /// <param name="graph">Of the graph.</param>
    /// <param name="asked">When it was asked, if that was earlier.</param>
    /// <param name="updated">
    /// How many seconds after it accepted the change GES last changed the graph; null when the graph does not say.
    /// </param>
    public WatchScript At(int second, string? job, string? graph, int? asked = null, int? updated = null)
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
            new ObservationTime(TimeSpan.FromSeconds(asked ?? second), TimeSpan.FromSeconds(second)));
        DecidedAt = Result is null ? null : second;
        return this;
    }

    private static DateTime? TimeOf(int? updated) => updated is { } seconds ? Accepted.AddSeconds(seconds).LocalDateTime : null;
}
