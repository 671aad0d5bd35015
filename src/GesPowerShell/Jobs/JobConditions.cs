using GesPowerShell.Parameters;

namespace GesPowerShell.Jobs;

/// <summary>The filters of a list of jobs.</summary>
/// <param name="Status">Filter by state.</param>
/// <param name="After">Earliest begin, inclusive; UTC.</param>
/// <param name="Before">Latest begin, inclusive; UTC.</param>
internal sealed record JobConditions(StatusFilter Status, DateTime? After, DateTime? Before)
{
    /// <summary>The part of the filters that GES supports; it filters by days only.</summary>
    public ListJobs ToFilter(string? graphName) => new()
    {
        Status = JobStatus.Canonical(Status.OnlyWord) is { } word && JobStatus.ToFilter(word) is not null ? word : null,
        GraphName = graphName,
        FromDay = After?.Date,
        ToDay = Before?.Date,
    };

    /// <summary>Whether a job passes all filters, times of day included. A job that has not begun is never too early.</summary>
    public bool Pass(GesJob job) =>
        Status.Passes(job.Status)
        && (job.BeginTime?.ToUniversalTime() is not { } begun
            || ((After is null || begun >= After) && (Before is null || begun <= Before)));
}
