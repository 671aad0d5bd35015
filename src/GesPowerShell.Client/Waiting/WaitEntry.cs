namespace GesPowerShell.Client.Waiting;

/// <summary>One job that is waited for.</summary>
/// <param name="Index">Which input of the run.</param>
/// <param name="Watch">What is known of it.</param>
/// <param name="Deadline">When its waiting ends, on the run's clock.</param>
/// <param name="Warnings">What is to be said with its outcome, from before the waiting.</param>
internal sealed record WaitEntry(int Index, JobWatch Watch, TimeSpan Deadline, IReadOnlyList<string> Warnings)
{
    public GesJob Job => Watch.Job;
}
