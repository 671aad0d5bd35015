using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Deletes backups permanently.</summary>
[Cmdlet(
    VerbsCommon.Remove, "GesBackup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.DeleteBackup)]
[OutputType(typeof(void))]
public sealed class RemoveGesBackupCommand : BackupCmdlet
{
    public RemoveGesBackupCommand()
        : base(ObjectKinds.Backup)
    {
    }

    private protected override string Operation => "Deletion";

    private protected override string ActionOf(BackupInput backup) => "Delete for good";

    private protected override bool IsNameChecked(BackupInput backup) => backup.IsOfRow;

    private protected override object? OutputOf(GesOutcome outcome) => null;

    private protected override Task ExecuteConfirmedAsync(IReadOnlyList<BackupInput> backups) => SendAsync(
        [.. backups.Select(backup => ToItem(backup.Client, new DeleteBackup(backup.GraphId!, backup.BackupId), backup.Given))]);
}
