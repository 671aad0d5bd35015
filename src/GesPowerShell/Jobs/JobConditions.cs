using GesPowerShell.Parameters;

namespace GesPowerShell.Jobs;

/// <summary>Which jobs of a list pass.</summary>
/// <param name="Status">In these states.</param>
/// <param name="After">Begun then or later; UTC.</param>
/// <param name="Before">Begun then or earlier; UTC.</param>
internal sealed record JobConditions(StatusFilter Status, DateTime? After, DateTime? Before)
{
    /// <summary>As far as GES can filter; it knows days only.</summary>
    public ListJobs ToFilter(string? graphName) => new()
    {
        Status = Status.OnlyWord is { } word && JobStatus.ToFilter(word) is not null ? word : null,
        GraphName = graphName,
        FromDay = After?.Date,
        ToDay = Before?.Date,
    };

    /// <summary>The API filters by days; the user may have meant a time of day. A job that has not begun is never too early.</summary>
    public bool Pass(GesJob job) =>
        Status.Passes(job.Status)
        && (job.BeginTime?.ToUniversalTime() is not { } begun || ((After is null || begun >= After) && (Before is null || begun <= Before)));
}
