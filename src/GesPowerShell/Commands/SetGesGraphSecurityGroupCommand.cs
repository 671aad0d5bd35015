using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>
/// Changes the security group of graphs. A graph that is in the group already is left unchanged, and the command succeeds.
/// </summary>
[Cmdlet(
    VerbsCommon.Set, "GesGraphSecurityGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ChangeSecurityGroup)]
[OutputType(typeof(GesGraph))]
public sealed class SetGesGraphSecurityGroupCommand : GraphNetworkCmdlet
{
    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(SecurityGroupCompleter))]
    public string? SecurityGroupId { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.ChangeSecurityGroup;

    private protected override string Action => $"Put into security group {SecurityGroupId}, which decides who reaches it";

    private protected override GesException? ParameterProblem() => Ids.SettingProblem(nameof(SecurityGroupId), SecurityGroupId);

    private protected override GesChange ToChange(GraphMatch graph) => new ChangeSecurityGroup(graph.Id, SecurityGroupId!, graph.Name);
}
