using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Creates a backup of each graph.</summary>
[Cmdlet(
    VerbsCommon.New, "GesBackup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.CreateBackup)]
[OutputType(typeof(GesJob))]
public sealed class NewGesBackupCommand : GraphJobCmdlet
{
    public NewGesBackupCommand()
        : base(ObjectKinds.GraphsToBackUp) => TimeoutSec = LongJobs.TimeoutSec;

    private protected override ChangeSemantics Semantics => ChangeSemantics.CreateBackup;

    private protected override string Action => "Back up";

    private protected override GesChange ToChange(GraphMatch graph) => new CreateBackup(graph.Id, graph.Name);
}
