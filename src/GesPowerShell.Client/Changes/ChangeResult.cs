using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Changes;

/// <summary>What sending a change has led to, when it did not fail.</summary>
/// <param name="Job">The job.</param>
/// <param name="Warnings">What the user should know though it succeeded.</param>
internal sealed record ChangeResult(GesJob Job, IReadOnlyList<string> Warnings)
{
    /// <param name="change">The change.</param>
    /// <param name="acceptance">GES's answer.</param>
    /// <param name="wasLost">An earlier request of this command went without an answer.</param>
    /// <param name="now">The time of the answer.</param>
    public static ChangeResult Accepted(GraphChange change, ChangeAcceptance acceptance, bool wasLost, DateTimeOffset now)
    {
        var job = NewJob(change, acceptance.RequestId, now) with { JobId = acceptance.JobId, Status = JobStatus.Pending };
        return new ChangeResult(job, wasLost ? [GesWarnings.EarlierRequestOpen(job)] : []);
    }

    /// <summary>A request whose answer was lost was carried out; or another's request does the same already.</summary>
    public static ChangeResult Adopted(GraphChange change, JobMatch match, GesException cause, DateTimeOffset now)
    {
        var job = (match.Job ?? new GesJob { Status = JobStatus.Running }) with
        {
            GraphId = change.GraphId,
            GraphName = change.GraphName ?? match.Job?.GraphName,
            Operation = change.Operation,
            Adopted = true,
            SubmittedAt = now.LocalDateTime,
            RequestId = cause.RequestId,
        };
        return new ChangeResult(job, match.IsInDoubt ? [GesWarnings.AdoptedInDoubt(job, match.Job?.JobName)] : []);
    }

    /// <summary>The graph already was where it should go.</summary>
    public static ChangeResult NotNeeded(GraphChange change, GesException refusal, DateTimeOffset now) =>
        new(NewJob(change, refusal.RequestId, now) with { Status = JobStatus.NotNeeded }, []);

    /// <summary>The same, with the connection that the job was started through.</summary>
    public ChangeResult From(Origin origin) =>
        this with { Job = Job with { Region = origin.Region, ProjectId = origin.ProjectId, Handle = origin.Handle } };

    private static GesJob NewJob(GraphChange change, string? requestId, DateTimeOffset now) => new()
    {
        GraphId = change.GraphId,
        GraphName = change.GraphName,
        Operation = change.Operation,
        SubmittedAt = now.LocalDateTime,
        RequestId = requestId,
    };
}
