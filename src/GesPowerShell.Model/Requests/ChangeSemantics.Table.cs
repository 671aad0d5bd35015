namespace GesPowerShell;

/// <content>All rows, in the order of the API reference.</content>
internal sealed partial class ChangeSemantics
{
    /// <summary>
    /// All rows. A row is created when it is first used, so that a session with one kind of change does not pay for the others. Where two
    /// rows have the same operation, a search by operation finds the first one.
    /// </summary>
    public static IReadOnlyList<ChangeSemantics> All => field ??=
    [
        Stop, Start, Restart, Import, Export, Clear, Upgrade, Resize, Expand, Delete, Create, Restore,
        BindPublicIp, UnbindPublicIp, ChangeSecurityGroup,
        CreateBackup, DeleteBackup, ExportBackup, ImportBackup,
        CreateMetadata, OverwriteMetadata, DeleteMetadata, ImportMetadata,
        RegisterScenes, UnregisterScenes,
    ];

    /// <summary>The operations whose end the state of the graph shows, so that a wait needs no job id.</summary>
    public static IEnumerable<string> WatchedInGraph => All.Where(row => row.MovesGraph).Select(row => row.Operation).Distinct();

    /// <summary>The row of an operation. For other job names of GES a row whose waits read only the job.</summary>
    public static ChangeSemantics Of(string operation) => All.FirstOrDefault(row => row.Operation == operation) ?? Unknown;

    /// <summary>The operation as the beginning of a sentence, for example <c>Creation of</c>.</summary>
    public static string PhraseOf(string operation) => Of(operation) is { Operation.Length: > 0 } row ? row.Phrase
        : operation.Length == 0 ? Unknown.Phrase
        : operation + " of";

    /// <summary>The row of the operation that a cmdlet sends; null for every other cmdlet.</summary>
    public static ChangeSemantics? OfCmdlet(string cmdlet) =>
        All.FirstOrDefault(row => string.Equals(row.Cmdlet, cmdlet, StringComparison.OrdinalIgnoreCase));

    private static ChangeSemantics Unknown => field ??= new("") { JobName = null };
}
