namespace GesPowerShell;

/// <content>The table: every row, in the order of the API reference.</content>
internal sealed partial class ChangeSemantics
{
    private static readonly ChangeSemantics Unknown = new("") { JobName = null };

    /// <summary>Made when it is first asked for: the fields that it lists lie in several files, and have no order among them before.</summary>
    private static readonly Lazy<ChangeSemantics[]> Rows = new(ListRows);

    /// <summary>Every operation that has a word of its own. Of two rows with one word the first counts where only the word is known.</summary>
    public static IReadOnlyList<ChangeSemantics> All => Rows.Value;

    /// <summary>The row of an operation. For a job name of GES that has no row: one that is judged by its job alone.</summary>
    public static ChangeSemantics Of(string operation) => All.FirstOrDefault(row => row.Operation == operation) ?? Unknown;

    /// <summary>The operation as the beginning of a sentence that goes on with what is changed, for example <c>Creation of</c>.</summary>
    public static string PhraseOf(string operation) => Of(operation) is { Operation.Length: > 0 } row ? row.Phrase
        : operation.Length == 0 ? Unknown.Phrase
        : operation + " of";

    /// <summary>The row of the operation that a cmdlet sends; null for every other cmdlet.</summary>
    public static ChangeSemantics? OfCmdlet(string cmdlet) =>
        All.FirstOrDefault(row => string.Equals(row.Cmdlet, cmdlet, StringComparison.OrdinalIgnoreCase));

    private static ChangeSemantics[] ListRows() =>
    [
        Stop, Start, Restart, Import, Export, Clear, Upgrade, Resize, Expand, Delete, Create, Restore,
        BindPublicIp, UnbindPublicIp, ChangeSecurityGroup,
        CreateBackup, DeleteBackup, ExportBackup, ImportBackup,
        CreateMetadata, OverwriteMetadata, DeleteMetadata, ImportMetadata,
        RegisterScenes, UnregisterScenes,
    ];
}
