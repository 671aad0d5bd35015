namespace GesPowerShell.Client.Changes;

/// <summary>A sign that a change was executed.</summary>
/// <param name="Job">Its job; null for another kind of sign.</param>
/// <param name="IsInDoubt">Whether the request of another client may have left it.</param>
internal sealed record TraceMatch(GesJob? Job, bool IsInDoubt)
{
    /// <summary>The state of the graph, without a job.</summary>
    public static readonly TraceMatch OfGraphAlone = new(null, IsInDoubt: true);

    /// <summary>Id of the new object; null for none.</summary>
    public string? ResultId { get; init; }

    /// <summary>Whether the change has ended, and not only begun.</summary>
    public bool IsOver { get; init; }

    /// <summary>
    /// The latest job that can belong to the change: a job with the operation's name, else one that moves graphs or has an unknown name,
    /// since GES documents only few job names.
    /// </summary>
    public static TraceMatch? Best(GesChange change, IEnumerable<GesJob> jobs, JobTrace which = JobTrace.OfItsNameOrUnknown)
    {
        var candidates = jobs
            .Where(job => IsOf(change, job)
                || (which == JobTrace.OfItsNameOrUnknown
                    && (ChangeSemantics.Of(job.Operation).MovesGraph || !GesOperation.IsOfJobs(job.Operation))))
            .OrderByDescending(job => IsOf(change, job))
            .ThenByDescending(job => job.BeginTime?.ToUniversalTime() ?? DateTime.MaxValue)
            .ToList();
        return candidates.Count == 0
            ? null
            : new TraceMatch(candidates[0], candidates.Count > 1 || !IsOf(change, candidates[0]) || change.Semantics.IsTraceInDoubt);
    }

    public static bool IsOf(GesChange change, GesJob job) => job.Operation == change.Semantics.ListedAs;
}
