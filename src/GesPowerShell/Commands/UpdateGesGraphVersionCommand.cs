using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Upgrades the engine of graphs. A graph that has the version already is left unchanged, and the command succeeds.</summary>
[Cmdlet(
    VerbsData.Update, "GesGraphVersion", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Overview)]
[OutputType(typeof(GesJob))]
public sealed class UpdateGesGraphVersionCommand : GraphJobCmdlet
{
    public UpdateGesGraphVersionCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = LongJobs.TimeoutSec;

    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(NewVersionCompleter))]
    public string? Version { get; set; }

    [Parameter]
    public SwitchParameter InterruptTasks { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Upgrade;

    private protected override string Action =>
        $"Upgrade to version {Version}, from which no operation of this module leads back"
            + (InterruptTasks ? ", and fail its running tasks" : "");

    private protected override bool ReadsBeforeAsking(GraphMatch graph) => true;

    private protected override GesException? ParameterProblem() =>
        string.IsNullOrWhiteSpace(Version) ? GesErrors.InputMissing("-Version") : ScalingRules.UpgradeProblem(Version!, present: null);

    private protected override GesException? ProblemOf(GraphMatch graph) =>
        base.ProblemOf(graph) ?? ScalingRules.UpgradeProblem(Version!, graph.Listed?.Version);

    private protected override GesChange ToChange(GraphMatch graph) =>
        new UpgradeGraph(graph.Id, Version!, graph.Name) { InterruptTasks = InterruptTasks };
}
