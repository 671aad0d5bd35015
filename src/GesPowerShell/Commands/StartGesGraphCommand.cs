using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>
/// Starts stopped graphs from the state of their last stop or from a backup. For a running graph it succeeds and does nothing.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Start, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StartGraph)]
[OutputType(typeof(GesJob))]
public sealed class StartGesGraphCommand : GraphJobCmdlet
{
    public StartGesGraphCommand()
        : base(ObjectKinds.GraphsToMove)
    {
    }

    [Parameter]
    [ArgumentCompleter(typeof(BackupIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? BackupId { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Start;

    private protected override string Action =>
        BackupId is null ? base.Action : $"Start from backup {BackupId}, which replaces what the graph holds now";

    private protected override GesChange ToChange(GraphMatch graph) =>
        BackupId is { } backupId ? new RestoreGraph(graph.Id, backupId, graph.Name) : new StartGraph(graph.Id, graph.Name);

    /// <summary>Refuses an empty -BackupId, which would start the graph without a backup.</summary>
    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(BackupId)) ? Ids.Problem(Ids.Backup, BackupId, "-BackupId") : null;
}
