using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Starts stopped graphs, from where they were or from a backup. A graph that runs already is left alone, which is a success.</summary>
[Cmdlet(VerbsLifecycle.Start, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StartGraph)]
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

    private protected override string Action => BackupId is null ? base.Action : $"Start from backup {BackupId}, which replaces what the graph holds now";

    private protected override GesChange ToChange(GraphMatch graph) =>
        BackupId is { } backupId ? new RestoreGraph(graph.Id, backupId, graph.Name) : new StartGraph(graph.Id, graph.Name);

    /// <summary>An empty one would be a start without any backup.</summary>
    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(BackupId)) ? Ids.Problem(Ids.Backup, BackupId, "-BackupId") : null;
}
