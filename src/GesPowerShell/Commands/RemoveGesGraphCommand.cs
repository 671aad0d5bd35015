using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Deletes graphs permanently. The newest backups and the public IP are kept unless parameters request their removal.</summary>
[Cmdlet(
    VerbsCommon.Remove, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.DeleteGraph)]
[OutputType(typeof(GesJob))]
public sealed class RemoveGesGraphCommand : GraphJobCmdlet
{
    public RemoveGesGraphCommand()
        : base(ObjectKinds.GraphsToChange)
    {
    }

    [Parameter]
    public SwitchParameter RemoveBackup { get; set; }

    [Parameter]
    public SwitchParameter ReleasePublicIp { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Delete;

    private protected override string Action =>
        "Delete for good, "
        + (RemoveBackup ? "with all its backups, " : "keep its newest automatic backup and its two newest manual ones, ")
        + (ReleasePublicIp ? "and release its public IP" : "and keep its public IP, which goes on costing money");

    private protected override bool ReadsBeforeAsking(GraphMatch graph) => graph.IsOfRow;

    private protected override GesChange ToChange(GraphMatch graph) =>
        new DeleteGraph(graph.Id, graph.Name) { KeepBackup = !RemoveBackup, DeleteEip = ReleasePublicIp };
}
