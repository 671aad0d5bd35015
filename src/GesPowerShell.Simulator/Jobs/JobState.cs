namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job as it was at the moment it was read: what its time has not yet brought is null.</summary>
/// <param name="Spec">The fields, those of the future blanked out.</param>
/// <param name="Status">pending, running, or the outcome.</param>
public sealed record JobState(JobSpec Spec, string Status)
{
    public string JobId => Spec.JobId;

    public string GraphId => Spec.GraphId;

    public string GraphName => Spec.GraphName;

    public string JobName => Spec.JobName;
}
