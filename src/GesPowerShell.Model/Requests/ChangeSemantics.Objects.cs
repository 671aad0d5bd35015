namespace GesPowerShell;

/// <content>Changes of backups, metadata and scenes.</content>
internal sealed partial class ChangeSemantics
{
    public static readonly ChangeSemantics DeleteBackup = new(GesOperation.DeleteBackup)
    {
        Cmdlet = "Remove-GesBackup",
        Phrase = "Deletion of",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7024"],
        ReconcileFor = OneRead,
        EndsWithAnswer = true,
    };

    public static readonly ChangeSemantics ExportBackup = new(GesOperation.ExportBackup)
    {
        Cmdlet = "Export-GesBackup",
        FirstEngine = "2.3.16",
        Phrase = "Export of a backup of",
        JobName = GesOperation.ExportBackup,
        JobTrace = JobTrace.OfItsName,
    };

    public static readonly ChangeSemantics ImportBackup = new(GesOperation.ImportBackup)
    {
        Cmdlet = "Import-GesBackup",
        FirstEngine = "2.3.16",
        Phrase = "Import of a backup of",
        JobName = GesOperation.ImportBackup,
        MakesBackup = true,
    };

    public static readonly ChangeSemantics CreateMetadata = new(GesOperation.CreateMetadata)
    {
        Cmdlet = "New-GesMetadata",
        Phrase = "Creation of",
        JobName = null,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
        NeedsResultId = true,
    };

    /// <summary>Overwriting twice with the same content has the same result as overwriting once.</summary>
    public static readonly ChangeSemantics OverwriteMetadata = new(GesOperation.CreateMetadata)
    {
        Cmdlet = "New-GesMetadata",
        Phrase = "Creation of",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        IsCompared = true,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
        NeedsResultId = true,
    };

    public static readonly ChangeSemantics ImportMetadata = new(GesOperation.ImportMetadata)
    {
        Cmdlet = "Import-GesMetadata",
        Phrase = "Import of",
        JobName = null,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
        NeedsResultId = true,
    };

    public static readonly ChangeSemantics DeleteMetadata = new(GesOperation.DeleteMetadata)
    {
        Cmdlet = "Remove-GesMetadata",
        Phrase = "Deletion of",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7024", "GES.2067"],
        ReconcileFor = OneRead,
        EndsWithAnswer = true,
    };

    public static readonly ChangeSemantics RegisterScenes = new(GesOperation.RegisterScenes)
    {
        Cmdlet = "Register-GesScene",
        Phrase = "Registration of scenes for",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };

    public static readonly ChangeSemantics UnregisterScenes = new(GesOperation.UnregisterScenes)
    {
        Cmdlet = "Unregister-GesScene",
        Phrase = "Removal of scenes from",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };
}
