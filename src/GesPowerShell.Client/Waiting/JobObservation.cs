namespace GesPowerShell.Client.Waiting;

/// <summary>The reading of a job by one poll.</summary>
internal sealed record JobObservation
{
    /// <summary>The job could not be read: the request failed, or the list did not have the job.</summary>
    public static readonly JobObservation Nothing = new();

    /// <summary>There is no job id.</summary>
    public static readonly JobObservation NoJob = new() { IsUnresolvable = true };

    /// <summary>The job; null when it was not read.</summary>
    public GesJob? Job { get; init; }

    /// <summary>Whether there is no job to read: no job id, or GES says that the job does not exist.</summary>
    public bool IsUnresolvable { get; init; }

    /// <summary>The error with which GES says that the job does not exist; null otherwise.</summary>
    public GesException? Refusal { get; init; }
}
