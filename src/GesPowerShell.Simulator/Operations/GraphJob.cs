using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations;

/// <summary>A change of a graph that runs as a job of Task Center.</summary>
internal sealed class GraphJob<TBody>(string name, string method, string route) : GraphChange<TBody>(name, method, route)
    where TBody : class, new()
{
    /// <summary>
    /// The sequence of states of the graph. The job ends when the graph reaches the last one. Null for a job that does not change the state
    /// and takes <see cref="Duration"/>.
    /// </summary>
    public Func<GraphCall<TBody>, Timeline>? Phases { get; init; }

    /// <summary>Duration of a job without <see cref="Phases"/>.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Creates job ids.</summary>
    public Func<string> NewJobId { get; init; } = JobIds.Hex;

    /// <summary>Called when the request is accepted, before the job is in Task Center.</summary>
    public Action<GraphCall<TBody>>? OnAccepted { get; init; }

    /// <summary>Changes the job before it is added: its details, or another outcome than success.</summary>
    public Func<GraphCall<TBody>, JobSpec, JobSpec>? Describe { get; init; }

    /// <summary>Called when the job ends, with its final status.</summary>
    public Action<GraphCall<TBody>, JobState>? OnEnd { get; init; }

    public Func<GraphCall<TBody>, string, object> Answer { get; init; } = (_, jobId) => new { JobId = jobId };

    public override bool StartsJob => true;

    protected override object Apply(GraphCall<TBody> call)
    {
        OnAccepted?.Invoke(call);
        var graph = call.Graph;
        var end = call.Now + (Duration > call.Region.ShortestOperation ? Duration : call.Region.ShortestOperation);
        if (Phases is not null)
        {
            graph.Timeline = Phases(call).LastingAtLeast(call.Region.ShortestOperation, call.Now);
            graph.HasBeenUp = true;
            call.Region.ScheduleAutomaticStart(graph);
            end = graph.Timeline.Arrival;
        }

        var job = NewJob(call, end);
        call.Region.Jobs.Add(job);
        graph.Record(new GraphOperation(Name, call.Now, job.Spec.JobId, call.Request.RequestId, call.BackupId));
        if (OnEnd is not null)
        {
            call.Region.Schedule.Add(end, () => End(call, job));
        }

        return Answer(call, job.Spec.JobId);
    }

    private SimulatedJob NewJob(GraphCall<TBody> call, DateTimeOffset end)
    {
        var spec = new JobSpec
        {
            JobId = NewJobId(),
            GraphId = call.Graph.Id,
            GraphName = call.Graph.Spec.Name,
            JobName = JobName,
            Submitted = call.Now,
            BeginTime = call.Now + OperationTimes.Pending,
            EndTime = end,
            RequestId = call.Request.RequestId,
        };
        return new SimulatedJob(Describe?.Invoke(call, spec) ?? spec, call.Now);
    }

    /// <summary>
    /// Applies the effect. A fault may let the job end before the graph reaches its last state; the effect then follows the graph.
    /// </summary>
    private void End(GraphCall<TBody> call, SimulatedJob job) => call.Region.At(now =>
    {
        var state = job.Read(now);
        if (Phases is not null && state.Status != JobCode.Failed && call.Graph.Timeline.Arrival > now)
        {
            call.Region.Schedule.Add(call.Graph.Timeline.Arrival, () => End(call, job));
        }
        else
        {
            OnEnd!(call, state);
        }

        return state;
    });
}
