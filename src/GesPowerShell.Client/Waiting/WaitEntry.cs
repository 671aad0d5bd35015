namespace GesPowerShell.Client.Waiting;

/// <summary>One job in a wait.</summary>
/// <param name="index">Index of the input.</param>
/// <param name="watch">Decides when the job has ended.</param>
/// <param name="deadline">When its wait ends, on the poller's clock.</param>
/// <param name="warnings">Warnings from before the wait, for its outcome.</param>
internal sealed class WaitEntry(int index, JobWatch watch, TimeSpan deadline, IReadOnlyList<string> warnings)
{
    public int Index => index;

    public JobWatch Watch => watch;

    public TimeSpan Deadline => deadline;

    public IReadOnlyList<string> Warnings => warnings;

    public GesJob Job => Watch.Job;

    /// <summary>
    /// The job of a wait that ended before its outcome was known: a success that the graph has not confirmed is still running.
    /// </summary>
    public GesJob OpenJob => Job.Status is JobStatus.Success or JobStatus.PartiallyFailed ? Job with { Status = JobStatus.Running } : Job;

    /// <summary>Number of single reads. Of many jobs that the lists lack, those with the fewest single reads are read first.</summary>
    public int SingleReads { get; set; }
}
