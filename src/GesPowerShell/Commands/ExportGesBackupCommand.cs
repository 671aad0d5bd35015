using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Copies backups to OBS, each to its own folder.</summary>
[Cmdlet(
    VerbsData.Export, "GesBackup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ExportBackup)]
[OutputType(typeof(GesJob))]
public sealed class ExportGesBackupCommand : BackupCmdlet
{
    private Dictionary<BackupInput, string> _paths = [];

    public ExportGesBackupCommand()
        : base(ObjectKinds.Backup | ObjectKinds.Job)
    {
    }

    /// <summary>The folder. A script block or a property of the piped object gives each backup its own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public object? ExportPath { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = LongJobs.TimeoutSec;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    private protected override string Operation => "Export";

    private protected override string? FirstEngine => ChangeSemantics.ExportBackup.FirstEngine;

    private protected override GesRunOptions RunOptions => WaitOptions(Wait, TimeoutSec, PollIntervalSec);

    private protected override string ActionOf(BackupInput backup) => $"Export to {Display.Cut(_paths[backup], 200)}";

    private protected override BackupInput Complete(BackupInput input) => input with { ExportPath = ExportPath };

    private protected override GesException? ParameterProblem() =>
        base.ParameterProblem() ?? (IsBound(nameof(ExportPath)) ? ExportPaths.ProblemOf(ExportPath) : null);

    private protected override IReadOnlyList<BackupInput> Check(IReadOnlyList<BackupInput> backups)
    {
        _paths = new ExportPaths("backup", nameof(BackupId), Refuse).Of(backups, backup =>
            new ExportTarget(backup.Label, backup.Given, backup.ExportPath, SubjectOf(backup)));
        return [.. backups.Where(HasValidPath)];
    }

    private bool HasValidPath(BackupInput backup)
    {
        var problem = _paths.TryGetValue(backup, out var path) ? DataRules.PathProblem(nameof(ExportPath), path) : null;
        if (problem is not null)
        {
            Refuse(problem, backup.Given);
        }

        return path is not null && problem is null;
    }

    private static object SubjectOf(BackupInput backup) => ExportTarget.SubjectOf(
        backup.Given, backup.Listed, (nameof(GesBackup.BackupId), backup.BackupId), (nameof(GesBackup.Name), backup.Name),
        (nameof(GesBackup.GraphId), backup.GraphId), (nameof(GesBackup.GraphName), backup.GraphName));

    private protected override Task ExecuteConfirmedAsync(IReadOnlyList<BackupInput> backups) => SendAsync(
        [.. backups.Select(backup => ToItem(
            backup.Client, new ExportBackup(backup.GraphId!, backup.BackupId, _paths[backup], backup.GraphName), backup.Given))]);
}
