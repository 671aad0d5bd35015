namespace GesPowerShell;

/// <content>Changes of backups, metadata and scenes.</content>
internal sealed partial class ChangeSemantics
{
    public static ChangeSemantics DeleteBackup => field ??= new(GesOperation.DeleteBackup)
    {
        Cmdlet = "Remove-GesBackup",
        Phrase = "Deletion of",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7024"],
        ReconcileFor = OneRead,
        EndsWithAnswer = true,
    };

    public static ChangeSemantics ExportBackup => field ??= new(GesOperation.ExportBackup)
    {
        Cmdlet = "Export-GesBackup",
        FirstEngine = "2.3.16",
        Phrase = "Export of a backup of",
        JobName = GesOperation.ExportBackup,
        JobTrace = JobTrace.OfItsName,
    };

    public static ChangeSemantics ImportBackup => field ??= new(GesOperation.ImportBackup)
    {
        Cmdlet = "Import-GesBackup",
        FirstEngine = "2.3.16",
        Phrase = "Import of a backup of",
        JobName = GesOperation.ImportBackup,
        MakesBackup = true,
    };

    public static ChangeSemantics CreateMetadata => field ??= new(GesOperation.CreateMetadata)
    {
        Cmdlet = "New-GesMetadata",
        Phrase = "Creation of",
        JobName = null,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
        NeedsResultId = true,
    };

    /// <summary>Overwriting twice with the same content has the same result as overwriting once.</summary>
    public static ChangeSemantics OverwriteMetadata => field ??= new(GesOperation.CreateMetadata)
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

    public static ChangeSemantics ImportMetadata => field ??= new(GesOperation.ImportMetadata)
    {
        Cmdlet = "Import-GesMetadata",
        Phrase = "Import of",
        JobName = null,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
        NeedsResultId = true,
    };

    public static ChangeSemantics DeleteMetadata => field ??= new(GesOperation.DeleteMetadata)
    {
        Cmdlet = "Remove-GesMetadata",
        Phrase = "Deletion of",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7024", "GES.2067"],
        ReconcileFor = OneRead,
        EndsWithAnswer = true,
    };

    public static ChangeSemantics RegisterScenes => field ??= new(GesOperation.RegisterScenes)
    {
        Cmdlet = "Register-GesScene",
        Phrase = "Registration of scenes for",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };

    public static ChangeSemantics UnregisterScenes => field ??= new(GesOperation.UnregisterScenes)
    {
        Cmdlet = "Unregister-GesScene",
        Phrase = "Removal of scenes from",
        JobName = null,
        Resend = ResendPolicy.OnceMoreWhenLost,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };
}
