namespace GesPowerShell;

/// <summary>Words of operations, and the job names of Task Center that they have been seen under.</summary>
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

    /// <summary>The words that a job can have.</summary>
    public static IReadOnlyCollection<string> AllWords { get; } =
        [.. ChangeSemantics.All.Where(row => row.CanBeWaitedFor).Select(row => row.Operation)];

    /// <summary>GES has published only <c>ImportGraph</c> and <c>DeleteGraph</c>; the others follow their form. Any other name is kept.</summary>
    public static string FromJobName(string? jobName) => jobName is null
        ? ""
        : ChangeSemantics.All.FirstOrDefault(row => string.Equals(row.JobName, jobName, StringComparison.OrdinalIgnoreCase))?.Operation ?? jobName;

    /// <summary>The module's spelling of one of its words, compared without case; any other text as it is.</summary>
    public static string Canonical(string operation) =>
        AllWords.FirstOrDefault(word => string.Equals(word, operation, StringComparison.OrdinalIgnoreCase)) ?? operation;

    /// <summary>Whether it is one of the module's words, and not a job name of GES that is not known here.</summary>
    public static bool IsKnown(string operation) => AllWords.Contains(operation);
}
