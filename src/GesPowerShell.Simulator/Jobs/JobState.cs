namespace GesPowerShell.Simulator.Jobs;

/// <summary>A snapshot of a job. Fields that are set at its begin or end are null until then.</summary>
/// <param name="Spec">Its fields at that moment.</param>
/// <param name="Status">pending, running, or the outcome.</param>
public sealed record JobState(JobSpec Spec, string Status)
{
    public string JobId => Spec.JobId;

    public string GraphId => Spec.GraphId;

    public string GraphName => Spec.GraphName;

    public string JobName => Spec.JobName;
}
