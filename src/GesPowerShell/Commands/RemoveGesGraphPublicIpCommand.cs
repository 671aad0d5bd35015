using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Unbinds the public IP of graphs. A graph without a public IP is left unchanged, and the command succeeds.</summary>
[Cmdlet(
    VerbsCommon.Remove, "GesGraphPublicIp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Overview)]
[OutputType(typeof(GesGraph))]
public sealed class RemoveGesGraphPublicIpCommand : GraphNetworkCmdlet
{
    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? EipId { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.UnbindPublicIp;

    private protected override string Action => $"Unbind public IP {EipId}, which is kept and goes on costing money";

    private protected override GesException? ParameterProblem() => Ids.SettingProblem(nameof(EipId), EipId);

    private protected override GesChange ToChange(GraphMatch graph) => new UnbindPublicIp(graph.Id, EipId!, graph.Name);
}
