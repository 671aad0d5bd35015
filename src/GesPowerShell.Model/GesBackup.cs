namespace GesPowerShell;

/// <summary>
/// A backup of a graph at the moment it was read. Immutable. A backup may exist longer than its graph.
/// </summary>
/// <remarks>
/// Any property may be null when GES leaves the field out. Times are local (<see cref="DateTimeKind.Local"/>), converted from the UTC that
/// GES sends. Source: ListBackups2 and ListGraphBackups2, https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0361.html and
/// ges_03_0362.html.
/// </remarks>
public sealed class GesBackup
{
    /// <summary>Id of the backup.</summary>
    public string BackupId { get; internal init; } = "";

    /// <summary>
    /// Name that GES gave the backup: the graph's name and a time, for example <c>fraud_demo-20260105080001</c>, or
    /// <c>fraud_demo_20260105080001_auto</c>.
    /// </summary>
    public string Name { get; internal init; } = "";

    /// <summary>Id of the graph that was backed up; only this graph can be started from the backup.</summary>
    public string? GraphId { get; internal init; }

    /// <summary>Name of that graph.</summary>
    public string? GraphName { get; internal init; }

    /// <summary>
    /// State: Success, Failed or BackingUp; an undocumented value reads as <c>Unknown(value)</c>. A graph can be started only from a backup
    /// in state Success.
    /// </summary>
    public string Status => BackupStatus.ToWord(StatusCode);

    /// <summary>State as GES sends it: <c>success</c>, <c>failed</c> or <c>backing_up</c>. Empty when GES sent none.</summary>
    public string StatusCode { get; internal init; } = "";

    /// <summary>
    /// How the backup was created: Auto (by GES), Manual (by a user) or Import (from OBS); an undocumented value reads as
    /// <c>Unknown(value)</c>. Null when GES leaves it out.
    /// </summary>
    public string? Method => BackupMethod.ToWord(MethodCode);

    /// <summary>The method as GES sends it (the API's <c>backup_method</c>): <c>auto</c>, <c>manual</c> or <c>import</c>.</summary>
    public string? MethodCode { get; internal init; }

    /// <summary>When the backup began; local time.</summary>
    public DateTime? StartTime { get; internal init; }

    /// <summary>The same moment as GES sends it in <c>start_timestamp</c>: milliseconds since the beginning of 1970, UTC.</summary>
    public long? StartTimestamp { get; internal init; }

    /// <summary>When the backup was finished; local time; null while it is being created.</summary>
    public DateTime? EndTime { get; internal init; }

    /// <summary>The same moment as GES sends it in <c>end_timestamp</c>: milliseconds since the beginning of 1970, UTC.</summary>
    public long? EndTimestamp { get; internal init; }

    /// <summary>Duration of the backup, in whole seconds as GES counts them; null while it is being created.</summary>
    public TimeSpan? Duration { get; internal init; }

    /// <summary>Size of the backup, readable: <c>512 MB</c>, <c>1.5 GB</c>. Sort and calculate with <see cref="SizeMB"/>.</summary>
    public string? Size => DataSize.OfMegabytes(SizeMB);

    /// <summary>Size of the backup in megabytes (the API's <c>size</c>); null while it is being created.</summary>
    public double? SizeMB { get; internal init; }

    /// <summary>
    /// State of the graph, a value of <see cref="GesGraph.Status"/>; Deleted when the graph no longer exists. Null when GES leaves it out.
    /// </summary>
    public string? GraphStatus => GraphStatusCode is { Length: > 0 } code ? GesPowerShell.GraphStatus.ToWord(code) : null;

    /// <summary>State of the graph as GES sends it, a number in a string, for example <c>400</c>.</summary>
    public string? GraphStatusCode { get; internal init; }

    /// <summary>Largest number of edges of the graph, readable as <see cref="GesGraph.Size"/>.</summary>
    public string? GraphSize => GesPowerShell.GraphSize.ToWord(GraphSizeTypeIndex);

    /// <summary>Size of the graph as GES sends it, an index such as <c>401</c>.</summary>
    public string? GraphSizeTypeIndex { get; internal init; }

    /// <summary>Version of the graph's engine, for example <c>2.4.6</c> (the API's <c>data_store_version</c>).</summary>
    public string? Version { get; internal init; }

    /// <summary>Processor architecture of the graph: <c>x86_64</c> or <c>aarch64</c>.</summary>
    public string? Arch { get; internal init; }

    /// <summary>Whether the data is encrypted at rest.</summary>
    public bool? Encrypted { get; internal init; }

    /// <summary>Region of the connection that the backup was read through, for example <c>cn-north-4</c>.</summary>
    public string? Region { get; internal init; }

    /// <summary>
    /// Id of the project of the connection that the backup was read through. Commands refuse it on a connection of another project.
    /// </summary>
    public string? ProjectId { get; internal init; }

    /// <summary>The connection that the backup was read through; null when it was not read in this session.</summary>
    internal ConnectionHandle? Handle { get; init; }

    /// <summary>Whether a graph can be started from this backup.</summary>
    internal bool IsUsable => Status == BackupStatus.Success;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
