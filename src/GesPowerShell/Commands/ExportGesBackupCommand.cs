using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Errors;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Copies backups to OBS, each to a folder of its own.</summary>
[Cmdlet(VerbsData.Export, "GesBackup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Backups)]
[OutputType(typeof(GesJob))]
public sealed class ExportGesBackupCommand : BackupCmdlet
{
    public ExportGesBackupCommand()
        : base(ObjectKinds.Backup)
    {
    }

    /// <summary>A property of the piped object, or a script block, gives each backup its own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? ExportPath { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = BackupTimes.TimeoutSec;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    private protected override string Operation => "Export";

    private protected override GesRunOptions RunOptions => WaitOptions(Wait, TimeoutSec, PollIntervalSec);

    private protected override string ActionOf(BackupInput backup) => $"Export to {Display.Cut(backup.Path!, 200)}";

    private protected override BackupInput Complete(BackupInput input) => input with { Path = ExportPath };

    /// <summary>Exports to the same path would write over one another: none of them is sent.</summary>
    private protected override IReadOnlyList<BackupInput> Check(IReadOnlyList<BackupInput> backups)
    {
        var fit = new List<BackupInput>();
        foreach (var group in backups.GroupBy(backup => (backup.Path ?? "").TrimEnd('/'), StringComparer.Ordinal))
        {
            var problem = string.IsNullOrWhiteSpace(group.Key) ? GesErrors.InputMissing("-ExportPath")
                : group.Count() > 1 ? GesErrors.ExportPathShared(group.Key, group.Select(backup => backup.Label), nameof(BackupId))
                : DataRules.PathProblem(nameof(ExportPath), group.First().Path!);
            if (problem is null)
            {
                fit.Add(group.First());
            }
            else
            {
                WriteError(problem.ToRecord(group.First().Given));
            }
        }

        return fit;
    }

    private protected override Task CarryOutAsync(IReadOnlyList<BackupInput> backups) => SendAsync([.. backups.Select(backup => (
        backup.Client,
        (GesChange)new ExportBackup(backup.GraphId!, backup.BackupId, backup.Path!, backup.GraphName),
        new RunInput($"Export of {backup.Label}", backup.Given)))]);
}
