namespace GesPowerShell.Simulator.Jobs;

/// <summary>The filters of the job list. Dates are whole days, both ends included.</summary>
internal sealed record JobFilter(string? Status, string? GraphName, DateOnly? From, DateOnly? To)
{
    public bool Matches(SimulatedJob job, DateTimeOffset now)
    {
        if (GraphName is not null && job.Spec.GraphName != GraphName)
        {
            return false;
        }

        // A job that has not begun has no begin_time yet; the day on which it was submitted stands in for it.
        var day = DateOnly.FromDateTime((job.Spec.BeginTime <= now ? job.Spec.BeginTime.Value : job.Submitted).UtcDateTime);
        return (From is null || day >= From) && (To is null || day <= To)
            && (Status is null || job.StatusAt(now) == (Status == JobCode.Waiting ? JobCode.Pending : Status));
    }
}
