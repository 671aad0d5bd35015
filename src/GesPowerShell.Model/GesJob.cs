namespace GesPowerShell;

/// <summary>
/// A job of GES, or the result of a change that started none. Immutable: <c>Get-GesJob</c> reads it again, <c>Wait-GesJob</c> waits for it.
/// </summary>
/// <remarks>
/// Times are local (<see cref="DateTimeKind.Local"/>), converted from the UTC that GES sends.
/// GES keeps jobs for one month. Source: ShowJob2 and ListJobs2 of the GES V2 API.
/// </remarks>
public sealed record GesJob
{
    private readonly HandleField _connection;

    /// <summary>Id of the job. Null when <see cref="Status"/> is NotNeeded, and when GES accepted the request without a job id.</summary>
    public string? JobId { get; internal init; }

    /// <summary>Id of the graph; null for a listed job whose graph name belongs to several graphs or to no graph any more.</summary>
    public string? GraphId { get; internal init; }

    /// <summary>Name of the graph; null when only its id was given and the graph was not read.</summary>
    public string? GraphName { get; internal init; }

    /// <summary>Id of the backup that the job creates or exports; null for other jobs and for listed jobs.</summary>
    public string? BackupId { get; internal init; }

    /// <summary>
    /// <c>Stop</c>, <c>Start</c>, <c>Restart</c>, <c>Import</c> …; the job name of GES for a job that this module does not know.
    /// </summary>
    public string Operation { get; internal init; } = "";

    /// <summary>
    /// Pending, Running, Success, PartiallyFailed, Failed; <c>NotNeeded</c>: the graph was already in the target state and no job was
    /// started; <c>Unknown</c>: GES sent an undocumented state, or the outcome could not be read.
    /// </summary>
    public string Status { get; internal init; } = JobStatus.Unknown;

    /// <summary>State as GES sent it, for example <c>partiallyFailed</c>; null when the job itself was not read.</summary>
    public string? StatusCode { get; internal init; }

    /// <summary>True when the job was found after the answer to the request was lost, or was already running before the request.</summary>
    public bool Adopted { get; internal init; }

    /// <summary>When GES answered the request that started the job; local time; null for listed jobs.</summary>
    public DateTime? SubmittedAt { get; internal init; }

    /// <summary>When GES began the job; local time; null before that.</summary>
    public DateTime? BeginTime { get; internal init; }

    /// <summary>When the job ended; local time; null while it runs.</summary>
    public DateTime? EndTime { get; internal init; }

    /// <summary>
    /// Time from <see cref="BeginTime"/> to <see cref="EndTime"/>, correct also across a change of the clocks; null unless both are known.
    /// </summary>
    public TimeSpan? Duration => Times.Between(BeginTime, EndTime);

    /// <summary>Reason of the failure as GES sends it; null otherwise.</summary>
    public string? FailReason { get; internal init; }

    /// <summary>For imports the result of each file: of the schema, then of edges, then of vertices; empty otherwise.</summary>
    public IReadOnlyList<GesJobFile> Details { get; internal init; } = ReadableList<GesJobFile>.None;

    /// <summary>Reserved by GES, which always sends 0. Not a percentage to rely on.</summary>
    public double? JobProgress { get; internal init; }

    /// <summary>Name of the job in Task Center, for example <c>ImportGraph</c>; null when the job itself was not read.</summary>
    public string? JobName { get; internal init; }

    /// <summary>Kind of job in Task Center, for example <c>GraphManagement</c>; null when the job itself was not read.</summary>
    public string? JobType { get; internal init; }

    /// <summary>
    /// Id of the request that started the job or was refused as not needed; Huawei Cloud support asks for it. Null for listed jobs.
    /// </summary>
    public string? RequestId { get; internal init; }

    /// <summary>Region of the connection that the job was started or read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>
    /// Id of the project of the connection that the job was started or read through. Commands refuse it on a connection of another project.
    /// </summary>
    public string? ProjectId { get; internal init; }

    /// <summary>The connection that the job was started or read through; null for a job of another session.</summary>
    internal ConnectionHandle? Handle
    {
        get => _connection.Handle;
        init => _connection = new HandleField(value);
    }

    /// <summary>When GES accepted the request, by the clock of GES; null when this session did not receive that answer.</summary>
    internal DateTimeOffset? AcceptedOn { get; init; }

    /// <summary>A newer reading of this job. Graph, operation and request id are kept, since the reading may lack them.</summary>
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
