using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>The filters of the job list. Dates are whole days, both ends included.</summary>
internal sealed record JobFilter(string? Status, string? GraphName, DateOnly? From, DateOnly? To)
{
    /// <summary>Reads the filters of a query; null for an invalid value.</summary>
    public static JobFilter? Read(Query query) =>
        query.TryGetDate("start_time", out var from) && query.TryGetDate("end_time", out var to)
        && query["status"] is null or JobCode.Waiting or JobCode.Running or JobCode.Success or JobCode.PartiallyFailed or JobCode.Failed
            ? new JobFilter(query["status"], query["graph_name"], from, to)
            : null;

    public bool Matches(SimulatedJob job, DateTimeOffset now)
    {
        if (GraphName is not null && job.Spec.GraphName != GraphName)
        {
            return false;
        }

        // A job that has not begun has no begin_time, so the day of its submission is used.
        var day = DateOnly.FromDateTime((job.Spec.BeginTime <= now ? job.Spec.BeginTime.Value : job.Submitted).UtcDateTime);
        return (From is null || day >= From) && (To is null || day <= To)
            && (Status is null || job.StatusAt(now) == (Status == JobCode.Waiting ? JobCode.Pending : Status));
    }
}
