namespace GesPowerShell.Simulator.Jobs;

/// <summary>Task Center of a running simulator, for the hosting process. Thread-safe.</summary>
public sealed class JobRegister
{
    private readonly Region _region;

    internal JobRegister(Region region) => _region = region;

    /// <summary>Every job of the last month as it is now, oldest first.</summary>
    public IReadOnlyList<JobState> All => _region.At(now => _region.Jobs.All.Select(job => job.Read(now)).ToArray());

    /// <summary>The job as it is now.</summary>
    /// <exception cref="KeyNotFoundException">No job has that id.</exception>
    public JobState this[string jobId] => _region.At(now => Find(jobId).Read(now));

    /// <summary>Adds a job. Its graph is not changed.</summary>
    /// <exception cref="ArgumentException">A job has that id already.</exception>
    public JobState Add(JobSpec spec) => _region.At(now =>
    {
        var job = new SimulatedJob(spec, now);
        _region.Jobs.Add(job);
        return job.Read(now);
    });

    /// <summary>
    /// Changes a job. Its graph is not changed. End and outcome of a job are fixed when it begins, so a running stop can get another
    /// <see cref="JobSpec.Outcome"/> or <see cref="JobSpec.EndTime"/>. Its id and graph cannot change.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No job has that id.</exception>
    public JobState Change(string jobId, Func<JobSpec, JobSpec> change) => _region.At(now =>
    {
        var job = Find(jobId);
        job.Spec = change(job.Spec) with { JobId = jobId, GraphId = job.Spec.GraphId };
        return job.Read(now);
    });

    /// <summary>Ends a job as failed. Its graph is not changed.</summary>
    /// <exception cref="KeyNotFoundException">No job has that id.</exception>
    public JobState Fail(string jobId, string reason) => _region.At(now =>
    {
        var job = Find(jobId);
        job.Fail(now, reason);
        return job.Read(now);
    });

    /// <summary>Removes a job. A request for it is then refused with GES.7007.</summary>
    /// <returns>Whether the job existed.</returns>
    public bool Remove(string jobId) => _region.At(_ => _region.Jobs.Remove(jobId));

    private SimulatedJob Find(string jobId) =>
        _region.Jobs.TryFind(jobId, out var job) ? job : throw new KeyNotFoundException($"No job has the id '{jobId}'.");
}
