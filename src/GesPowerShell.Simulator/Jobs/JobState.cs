namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job at the moment at which it was read. Fields that it gets when it begins or ends are null until then.</summary>
/// <param name="Spec">Its fields at that moment.</param>
/// <param name="Status">pending, running, or the outcome.</param>
public sealed record JobState(JobSpec Spec, string Status)
{
    public string JobId => Spec.JobId;

    public string GraphId => Spec.GraphId;

    public string GraphName => Spec.GraphName;

    public string JobName => Spec.JobName;
}
