using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// Restores graphs from a backup: stops each running graph and starts it from the backup. It always waits, since the start is possible only
/// after the stop.
/// </summary>
[Cmdlet(
    VerbsData.Restore, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StartGraph)]
[OutputType(typeof(GesJob))]
public sealed class RestoreGesGraphCommand : GraphJobCmdlet
{
    private readonly Dictionary<string, RestorePlan> _plans = new(StringComparer.Ordinal);

    public RestoreGesGraphCommand()
        : base(ObjectKinds.GraphsToBackUp)
    {
    }

    [Parameter]
    [ArgumentCompleter(typeof(BackupIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? BackupId { get; set; }

    [Parameter]
    public DateTime? UnlessStartedSince { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Restore;

    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(BackupId)) ? Ids.Problem(Ids.Backup, BackupId, "-BackupId") : null;

    private protected override string ActionOf(GraphMatch graph) => _plans[graph.Id].Action;

    private protected override GesChange ToChange(GraphMatch graph) =>
        new RestoreGraph(graph.Id, _plans[graph.Id].Backup.BackupId, graph.Name);

    private protected override async Task<IReadOnlyList<GraphMatch>> PrepareAsync(IReadOnlyList<GraphMatch> graphs)
    {
        var planner = new RestorePlanner(BackupDirectory.OfConnections(), GraphDirectory.OfConnections(), Context)
        {
            BackupId = BackupId,
            UnlessStartedSince = UnlessStartedSince?.ToUniversalTime(),
        };
        var planned = new List<GraphMatch>();
        foreach (var graph in graphs)
        {
            try
            {
                var (read, plan) = await planner.PlanAsync(graph).ConfigureAwait(false);
                if (plan is null)
                {
                    await WriteAsync([NotNeeded(graph.Client, read)]).ConfigureAwait(false);
                }
                else
                {
                    _plans[graph.Id] = plan;
                    planned.Add(graph with { Name = read.Name, Edition = read.Edition });
                }
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, graph.Given, graph.Client).ConfigureAwait(false);
            }
        }

        return planned;
    }

    private protected override Task<IReadOnlyList<GesOutcome?>> ExecuteConfirmedAsync(IReadOnlyList<GraphMatch> graphs) => RunAsync(
        [.. graphs.Select(graph => new RunItem<RestorePlan>(graph.Client, _plans[graph.Id], $"Restore of {graph.Label}", graph.Given))],
        inOrder: false,
        (client, plans, observer) => new RestoreRun(plans[0], client, RunOptions, observer, Context).RunAsync(),
        eachAlone: true);

    private static GesJob NotNeeded(IGesClient client, GesGraph graph) => new()
    {
        Operation = GesOperation.Restore,
        Status = JobStatus.NotNeeded,
        GraphId = graph.Id,
        GraphName = graph.Name,
        Region = graph.Region,
        ProjectId = graph.ProjectId,
        Handle = client.Handle,
    };
}
