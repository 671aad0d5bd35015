namespace GesPowerShell;

/// <summary>The values of <see cref="GesJob.Operation"/>, and the job names of Task Center for them.</summary>
internal static class GesOperation
{
    public const string Stop = "Stop";
    public const string Start = "Start";
    public const string Restart = "Restart";
    public const string Restore = "Restore";
    public const string Create = "Create";
    public const string Delete = "Delete";
    public const string Import = "Import";
    public const string Export = "Export";
    public const string Clear = "Clear";
    public const string Upgrade = "Upgrade";
    public const string Resize = "Resize";
    public const string Expand = "Expand";
    public const string BindPublicIp = "BindPublicIp";
    public const string UnbindPublicIp = "UnbindPublicIp";
    public const string ChangeSecurityGroup = "ChangeSecurityGroup";
    public const string CreateBackup = "CreateBackup";
    public const string DeleteBackup = "DeleteBackup";
    public const string ExportBackup = "ExportBackup";
    public const string ImportBackup = "ImportBackup";
    public const string CreateMetadata = "CreateMetadata";
    public const string DeleteMetadata = "DeleteMetadata";
    public const string ImportMetadata = "ImportMetadata";
    public const string RegisterScenes = "RegisterScenes";
    public const string UnregisterScenes = "UnregisterScenes";

    /// <summary>All operations that a job can have.</summary>
    public static IReadOnlyCollection<string> AllWords { get; } =
        [.. ChangeSemantics.All.Where(row => row.CanBeWaitedFor).Select(row => row.Operation)];

    /// <summary>
    /// The operation of a job name. GES documents only <c>ImportGraph</c> and <c>DeleteGraph</c>; the other names follow their form. A name
    /// that is not in the table is returned unchanged.
    /// </summary>
    public static string FromJobName(string? jobName) => jobName is null
        ? ""
        : ChangeSemantics.All.FirstOrDefault(row => string.Equals(row.JobName, jobName, StringComparison.OrdinalIgnoreCase))
            ?.Operation ?? jobName;

    /// <summary>The usual spelling of an operation, compared without case; any other text unchanged.</summary>
    public static string Canonical(string operation) =>
        AllWords.FirstOrDefault(word => string.Equals(word, operation, StringComparison.OrdinalIgnoreCase)) ?? operation;

    /// <summary>Whether a job can have the operation; false for other job names of GES.</summary>
    public static bool IsOfJobs(string operation) => AllWords.Contains(operation);
}
