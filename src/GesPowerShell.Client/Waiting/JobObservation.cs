namespace GesPowerShell.Client.Waiting;

/// <summary>What one poll learned about a job.</summary>
internal sealed record JobObservation
{
    /// <summary>The request failed for a reason of its own, or the list did not show the job: nothing was learned.</summary>
    public static readonly JobObservation Nothing = new();

    /// <summary>GES never named a job.</summary>
    public static readonly JobObservation NoJob = new() { IsUnresolvable = true };

    /// <summary>The job, when it was read.</summary>
    public GesJob? Job { get; init; }

    /// <summary>There is no job that could be read: none was named, or GES says that it does not exist.</summary>
    public bool IsUnresolvable { get; init; }

    /// <summary>GES's words for it.</summary>
    public GesException? Refusal { get; init; }
}
