namespace GesPowerShell.Client.Changes;

/// <summary>A sign that a change was carried out.</summary>
/// <param name="Job">Its job; null when something else shows it.</param>
/// <param name="IsInDoubt">Another's request may have left it.</param>
internal sealed record TraceMatch(GesJob? Job, bool IsInDoubt)
{
    /// <summary>The graph's state shows it, and no job was found.</summary>
    public static readonly TraceMatch OfGraphAlone = new(null, IsInDoubt: true);

    /// <summary>Id of what the change made.</summary>
    public string? ResultId { get; init; }

    /// <summary>Whether the change is over, and not only begun.</summary>
    public bool IsOver { get; init; }

    /// <summary>
    /// The latest of the jobs that can be this change's: one with the operation's name, else one that moves graphs or whose name is not known
    /// here, since GES has published hardly any of its job names.
    /// </summary>
    public static TraceMatch? Best(GesChange change, IEnumerable<GesJob> jobs, JobTrace which = JobTrace.OfItsNameOrUnknown)
    {
        var candidates = jobs
            .Where(job => IsOf(change, job)
                || (which == JobTrace.OfItsNameOrUnknown && (ChangeSemantics.Of(job.Operation).MovesGraph || !GesOperation.IsKnown(job.Operation))))
            .OrderByDescending(job => IsOf(change, job))
            .ThenByDescending(job => job.BeginTime?.ToUniversalTime() ?? DateTime.MaxValue)
            .ToList();
        return candidates.Count == 0
            ? null
            : new TraceMatch(candidates[0], candidates.Count > 1 || !IsOf(change, candidates[0]) || change.Semantics.IsTraceInDoubt);
    }

    public static bool IsOf(GesChange change, GesJob job) => job.Operation == change.Semantics.ListedAs;
}
