using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Changes;

/// <summary>The result of a successfully sent, adopted or unnecessary change.</summary>
/// <param name="Job">The job; for a change without a job its result.</param>
/// <param name="Warnings">Warnings about the success.</param>
internal sealed record ChangeResult(GesJob Job, IReadOnlyList<string> Warnings)
{
    /// <summary>Id of the new object; null for none.</summary>
    public string? ResultId { get; init; }

    /// <summary>Names of the scenes that GES refused.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Whether a later reading of the graph shows the change's effect; null where a graph does not show it.</summary>
    public Func<GesGraph, bool>? HasEffect { get; init; }

    /// <param name="change">The change.</param>
    /// <param name="acceptance">The answer of GES.</param>
    /// <param name="wasLost">Whether the answer to an earlier request of this command was lost.</param>
    /// <param name="trace">The trace of the change.</param>
    /// <param name="now">The time of the answer.</param>
    public static ChangeResult Accepted(GesChange change, ChangeAcceptance acceptance, bool wasLost, Trace trace, DateTimeOffset now)
    {
        var job = new GesJob
        {
            JobId = acceptance.JobId,
            Operation = change.Operation,
            Status = change.Semantics.EndsWithAnswer ? JobStatus.Success : JobStatus.Pending,
            SubmittedAt = now.LocalDateTime,
            AcceptedOn = acceptance.Date,
            RequestId = acceptance.RequestId,
        };
        return new ChangeResult(change.Describe(job, acceptance.ResultId), wasLost ? [GesWarnings.EarlierRequestOpen(change)] : [])
        {
            ResultId = acceptance.ResultId, Refused = acceptance.Refused, HasEffect = trace.HasEffect,
        };
    }

    /// <summary>GES has executed a request without an answer, or runs an equal request of another client.</summary>
    public static ChangeResult Adopted(GesChange change, TraceMatch match, GesException cause, Trace trace, DateTimeOffset now)
    {
        var described = NewJob(change, match.ResultId, cause.RequestId, now);
        var job = (match.Job ?? new GesJob { Status = match.IsOver ? JobStatus.Success : JobStatus.Running }) with
        {
            GraphId = described.GraphId,
            GraphName = described.GraphName ?? match.Job?.GraphName,
            BackupId = described.BackupId,
            Operation = described.Operation,
            Adopted = true,
            SubmittedAt = described.SubmittedAt,
            RequestId = described.RequestId,
        };
        return new ChangeResult(job, match.IsInDoubt ? [Doubt(change, job, match)] : [])
            { ResultId = match.ResultId, HasEffect = trace.HasEffect };
    }

    /// <summary>The graph was already in the target state.</summary>
    public static ChangeResult NotNeeded(GesChange change, GesException refusal, DateTimeOffset now) =>
        new(NewJob(change, null, refusal.RequestId, now) with { Status = JobStatus.NotNeeded }, []);

    /// <summary>Adds the connection of the job.</summary>
    public ChangeResult From(Origin origin) =>
        this with { Job = Job with { Region = origin.Region, ProjectId = origin.ProjectId, Handle = origin.Handle } };

    private static string Doubt(GesChange change, GesJob job, TraceMatch match) => match.IsOver || match.ResultId is not null
        ? GesWarnings.AdoptedEffect(change)
        : GesWarnings.AdoptedInDoubt(job, match.Job?.JobName);

    private static GesJob NewJob(GesChange change, string? resultId, string? requestId, DateTimeOffset now) =>
        change.Describe(new GesJob { Operation = change.Operation, SubmittedAt = now.LocalDateTime, RequestId = requestId }, resultId);
}
