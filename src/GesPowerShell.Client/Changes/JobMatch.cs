namespace GesPowerShell.Client.Changes;

/// <summary>A sign that a change was carried out.</summary>
/// <param name="Job">Its job; null when the graph alone shows it.</param>
/// <param name="IsInDoubt">The job's name, or a second candidate, leaves doubt.</param>
internal sealed record JobMatch(GesJob? Job, bool IsInDoubt)
{
    /// <summary>The graph's state shows it, and no job was found.</summary>
    public static readonly JobMatch OfGraphAlone = new(null, IsInDoubt: true);

    /// <summary>
    /// The latest of the jobs that can be this change's: one with the operation's name, else one that moves graphs or whose name is not known
    /// here, since GES has published hardly any of its job names.
    /// </summary>
    public static JobMatch? Best(GraphChange change, IEnumerable<GesJob> jobs)
    {
        var candidates = jobs
            .Where(job => IsOf(change, job) || ChangeSemantics.Of(job.Operation).MovesGraph || !GesOperation.IsKnown(job.Operation))
            .OrderByDescending(job => IsOf(change, job))
            .ThenByDescending(job => job.BeginTime?.ToUniversalTime() ?? DateTime.MaxValue)
            .ToList();
        return candidates.Count == 0 ? null : new JobMatch(candidates[0], candidates.Count > 1 || !IsOf(change, candidates[0]));
    }

    public static bool IsOf(GraphChange change, GesJob job) => job.Operation == change.Operation;
}
