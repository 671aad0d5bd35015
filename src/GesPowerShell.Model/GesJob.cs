namespace GesPowerShell;

/// <summary>
/// A job of GES, or what came of asking for one. Immutable: <c>Get-GesJob</c> reads it again, <c>Wait-GesJob</c> follows it to its end.
/// </summary>
/// <remarks>
/// Times are local (<see cref="DateTimeKind.Local"/>), converted from the UTC that GES sends.
/// GES keeps jobs for one month. Source: ShowJob2 and ListJobs2 of the GES V2 API.
/// </remarks>
public sealed record GesJob
{
    private readonly HandleField _connection;

    /// <summary>Id of the job. Null when there is none: <see cref="Status"/> NotNeeded, or GES accepted the request without naming a job.</summary>
    public string? JobId { get; internal init; }

    /// <summary>Id of the graph; null when a listed job's graph name is shared by several graphs or belongs to none any more.</summary>
    public string? GraphId { get; internal init; }

    /// <summary>Name of the graph; null when only its id was given and nothing else was read.</summary>
    public string? GraphName { get; internal init; }

    /// <summary>Id of the backup that the job makes or exports; null for any other job, and for jobs that were listed.</summary>
    public string? BackupId { get; internal init; }

    /// <summary><c>Stop</c>, <c>Start</c>, <c>Restart</c>, <c>Import</c> …; GES's own job name when it is not one of those known here.</summary>
    public string Operation { get; internal init; } = "";

    /// <summary>
    /// Pending, Running, Success, PartiallyFailed, Failed; <c>NotNeeded</c>: the graph already was where it should go, no job was started;
    /// <c>Unknown</c>: GES used a word that is not known here, or the outcome could not be learned.
    /// </summary>
    public string Status { get; internal init; } = JobStatus.Unknown;

    /// <summary>State as GES sent it, for example <c>partiallyFailed</c>; null when the job itself was not read.</summary>
    public string? StatusCode { get; internal init; }

    /// <summary>True when the job was found after the answer to our own request was lost, or was already running when we asked.</summary>
    public bool Adopted { get; internal init; }

    /// <summary>When this command's request was answered; local time; null for jobs that were listed.</summary>
    public DateTime? SubmittedAt { get; internal init; }

    /// <summary>When GES began the job; local time; null before that.</summary>
    public DateTime? BeginTime { get; internal init; }

    /// <summary>When the job ended; local time; null while it runs.</summary>
    public DateTime? EndTime { get; internal init; }

    /// <summary>
    /// The time that passed from <see cref="BeginTime"/> to <see cref="EndTime"/>, also in nights in which the clocks change; null unless both
    /// are known.
    /// </summary>
    public TimeSpan? Duration => Times.Between(BeginTime, EndTime);

    /// <summary>Why the job failed, in GES's words; null otherwise.</summary>
    public string? FailReason { get; internal init; }

    /// <summary>For imports, what became of each file; null otherwise.</summary>
    public GesJobDetails? Details { get; internal init; }

    /// <summary>Reserved by GES, which always sends 0. Not a percentage to rely on.</summary>
    public double? JobProgress { get; internal init; }

    /// <summary>Name of the job in Task Center, for example <c>ImportGraph</c>; null when the job itself was not read.</summary>
    public string? JobName { get; internal init; }

    /// <summary>Kind of job in Task Center, for example <c>GraphManagement</c>; null when the job itself was not read.</summary>
    public string? JobType { get; internal init; }

    /// <summary>Id of the request that started the job or was refused as not needed; give it to Huawei Cloud support. Null for jobs that were listed.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>Region of the connection that the job was started or read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>
    /// Id of the project of the connection that the job was started or read through. Commands refuse it on a connection of another project.
    /// </summary>
    public string? ProjectId { get; internal init; }

    /// <summary>The connection that the job was started or read through; null when that was not in this session.</summary>
    internal ConnectionHandle? Handle
    {
        get => _connection.Handle;
        init => _connection = new HandleField(value);
    }

    /// <summary>When GES accepted the request, by its own clock; null when this session did not get that answer.</summary>
    internal DateTimeOffset? AcceptedOn { get; init; }

    /// <summary>The job as it was read now. GES does not repeat what we know: which graph, which operation, whose request.</summary>
    internal GesJob ReadAgainAs(GesJob read) => read with
    {
        JobId = JobId ?? read.JobId,
        GraphId = GraphId ?? read.GraphId,
        GraphName = GraphName ?? read.GraphName,
        BackupId = BackupId ?? read.BackupId,
        Operation = Operation.Length > 0 ? Operation : read.Operation,
        Adopted = Adopted,
        SubmittedAt = SubmittedAt,
        RequestId = RequestId,
        AcceptedOn = AcceptedOn,
    };

    /// <summary>Operation and graph, for example <c>Stop fraud_demo</c>.</summary>
    public override string ToString() => $"{Operation} {GraphName ?? GraphId}".Trim();
}
