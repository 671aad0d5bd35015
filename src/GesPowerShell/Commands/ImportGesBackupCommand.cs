using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Creates backups of graphs from files in OBS that Export-GesBackup has written.</summary>
[Cmdlet(
    VerbsData.Import, "GesBackup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ImportBackup)]
[OutputType(typeof(GesJob))]
public sealed class ImportGesBackupCommand : GraphJobCmdlet
{
    public ImportGesBackupCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = LongJobs.TimeoutSec;

    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? ImportPath { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.ImportBackup;

    private protected override string Action => $"Import a backup from {Display.Cut(ImportPath ?? "", 200)}";

    private protected override GesChange ToChange(GraphMatch graph) => new ImportBackup(graph.Id, ImportPath!, graph.Name);

    private protected override GesException? ParameterProblem() => string.IsNullOrWhiteSpace(ImportPath)
        ? GesErrors.InputMissing("-ImportPath")
        : DataRules.PathProblem(nameof(ImportPath), ImportPath!);
}
