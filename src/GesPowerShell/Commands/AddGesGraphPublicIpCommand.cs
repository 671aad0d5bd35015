using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Binds a public IP to graphs. Applications outside the VPC then reach them at this address.</summary>
[Cmdlet(
    VerbsCommon.Add, "GesGraphPublicIp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.BindPublicIp)]
[OutputType(typeof(GesGraph))]
public sealed class AddGesGraphPublicIpCommand : GraphNetworkCmdlet
{
    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? EipId { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.BindPublicIp;

    private protected override string Action => $"Bind public IP {EipId}, at which it is reached from outside of its VPC";

    private protected override GesException? ParameterProblem() => Ids.SettingProblem(nameof(EipId), EipId);

    /// <summary>One address cannot be bound to several graphs: which of them got it would be up to chance.</summary>
    private protected override Task<IReadOnlyList<GraphMatch>> PrepareAsync(IReadOnlyList<GraphMatch> graphs) => graphs.Count > 1
        ? throw GesErrors.SettingInvalid(nameof(EipId), $"one public IP belongs to one graph, and {graphs.Count} graphs were given")
        : base.PrepareAsync(graphs);

    private protected override GesChange ToChange(GraphMatch graph) => new BindPublicIp(graph.Id, EipId!, graph.Name);
}
