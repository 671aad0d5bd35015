using System.Security.Cryptography;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;
using GesPowerShell.Simulator.Operations;
using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// Changes a job that has just begun, or its graph. It acts under the region's lock together with the operation, so that no request reads
/// the graph in between.
/// </summary>
public abstract record JobFault : Fault
{
    private protected JobFault()
    {
    }

    internal sealed override bool AppliesTo(ApiEndpoint endpoint) => endpoint is { Operation.StartsJob: true, GraphId: not null };

    internal sealed override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        var (execute, region) = (context.Execute, context.Region);
        context.Execute = () => region.At(now =>
        {
            if (!region.Graphs.TryFind(context.Endpoint.GraphId!, out var graph))
            {
                return execute();
            }

            var timeline = graph.Timeline;
            var before = timeline.At(now);
            var answer = execute();

            // A refused request has no such operation.
            if (graph.Operations.LastOrDefault(operation => operation.RequestId == context.Request.RequestId)?.JobId is { } jobId
                && region.Jobs.TryFind(jobId, out var job))
            {
                Change(new BegunJob(region, graph, job, before, now, !ReferenceEquals(timeline, graph.Timeline)));
            }

            return answer;
        });
        return next();
    }

    internal abstract void Change(BegunJob begun);
}

/// <summary>A job that has just begun.</summary>
/// <param name="Region">The region, whose lock is held.</param>
/// <param name="Graph">The graph, with the states that the job will bring it to.</param>
/// <param name="Job">The job.</param>
/// <param name="Before">The former state of the graph.</param>
/// <param name="At">The moment, simulated time.</param>
/// <param name="ChangesState">Whether the job brings the graph to other states.</param>
internal sealed record BegunJob(Region Region, SimulatedGraph Graph, SimulatedJob Job, Phase Before, DateTimeOffset At, bool ChangesState);

/// <summary>ShowJob answers that the job does not exist (GES.7007), although it runs and Task Center lists it.</summary>
public sealed record HiddenJobFault : JobFault
{
    internal override void Change(BegunJob begun) => begun.Job.IsHidden = true;
}

/// <summary>Task Center lists the job only after a while; ShowJob shows it at once.</summary>
/// <param name="Seconds">Delay in simulated seconds.</param>
public sealed record LateJobFault(double Seconds = 0) : JobFault
{
    internal override string? FindProblem() => FaultSettings.Seconds(Seconds);

    internal override void Change(BegunJob begun) => begun.Job.ListedFrom = begun.At + TimeSpan.FromSeconds(Seconds);
}

/// <summary>
/// The job succeeds at once, and the graph changes its state afterwards. The effect of a job that does not change the state occurs at the
/// time at which the job would have ended.
/// </summary>
/// <param name="Seconds">Simulated seconds between the end of the job and the first new state of the graph.</param>
public sealed record JobFirstFault(double Seconds = 0) : JobFault
{
    internal override string? FindProblem() => FaultSettings.Seconds(Seconds);

    internal override void Change(BegunJob begun)
    {
        var (region, graph, job, before, at, changesState) = begun;
        var end = at + (2 * OperationTimes.Pending);
        job.Spec = job.Spec with { EndTime = end };
        if (changesState)
        {
            graph.Timeline = graph.Timeline.Postponed(end + TimeSpan.FromSeconds(Seconds), before);
            region.ScheduleAutomaticStart(graph);
        }
    }
}

/// <summary>
/// The job fails at its end, and what it would have changed stays as it was. The graph still goes through its states.
/// </summary>
/// <param name="Reason">The reason that the job names; null for a usual one.</param>
public sealed record FailJobFault(string? Reason = null) : JobFault
{
    internal override void Change(BegunJob begun) =>
        begun.Job.Spec = begun.Job.Spec with
        {
            Outcome = JobCode.Failed, FailReason = Reason ?? "Internal error in the underlying service.",
        };
}

/// <summary>
/// Clients read the old state of the graph for a while, as from a late replica. GES accepts and refuses requests by the real state, which
/// /_simulator/state shows.
/// </summary>
/// <param name="Seconds">Duration in simulated seconds.</param>
public sealed record StaleStateFault(double Seconds = 0) : JobFault
{
    internal override string? FindProblem() => FaultSettings.Seconds(Seconds);

    internal override void Change(BegunJob begun) => begun.Graph.Stale = (begun.Before, begun.At + TimeSpan.FromSeconds(Seconds));
}

/// <summary>The operation of the other operator of an <see cref="ActAfterFault"/>.</summary>
public enum OtherOperatorAction
{
    Stop,
    Start,
    Restart,
}

/// <summary>
/// Another operator acts on the graph when the job ends. GES may refuse that request like any other.
/// </summary>
/// <param name="Operation">The operation; in JSON <c>stop</c>, <c>start</c> or <c>restart</c>.</param>
public sealed record ActAfterFault(OtherOperatorAction? Operation = null) : JobFault
{
    internal override string? FindProblem() =>
        Operation is { } operation && Enum.IsDefined(operation) ? null : "operation: give stop, start or restart.";

    internal override void Change(BegunJob begun)
    {
        OperationDefinition operation = Operation switch
        {
            OtherOperatorAction.Stop => StopGraph.Definition,
            OtherOperatorAction.Start => StartGraph.Definition,
            _ => RestartGraph.Definition,
        };

        // Readers of /_simulator/state recognize the other operator by this request id.
        var requestId = "another-operator-" + RandomNumberGenerator.GetHexString(15, lowercase: true);
        var call = new Call(begun.Region, requestId, begun.Graph.Id);
        begun.Region.Schedule.Add(begun.Job.Spec.EndTime ?? begun.At, () => operation.Execute(call));
    }
}
