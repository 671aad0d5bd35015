namespace GesPowerShell.Client.Waiting;

/// <summary>One job that is waited for.</summary>
/// <param name="index">Which input of the run.</param>
/// <param name="watch">What is known of it.</param>
/// <param name="deadline">When its waiting ends, on the run's clock.</param>
/// <param name="warnings">What is to be said with its outcome, from before the waiting.</param>
internal sealed class WaitEntry(int index, JobWatch watch, TimeSpan deadline, IReadOnlyList<string> warnings)
{
    public int Index => index;

    public JobWatch Watch => watch;

    public TimeSpan Deadline => deadline;

    public IReadOnlyList<string> Warnings => warnings;

    public GesJob Job => Watch.Job;

    /// <summary>How often it was read by itself: of many that the lists lack, those come first that were read least.</summary>
    public int SingleReads { get; set; }
}
