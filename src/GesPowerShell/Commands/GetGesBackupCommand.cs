using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists backups: all of them, those of graphs, or single backups by id.</summary>
[Cmdlet(VerbsCommon.Get, "GesBackup", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ListBackups)]
[OutputType(typeof(GesBackup))]
public sealed class GetGesBackupCommand : ReadingCmdlet
{
    private readonly PerConnection<GraphDirectory> _graphs = GraphDirectory.OfConnections();
    private readonly PerConnection<BackupDirectory> _backups = BackupDirectory.OfConnections();
    private StatusFilter? _status;
    private StatusFilter? _method;

    /// <summary>Graphs or names of graphs, whose backups are listed; a backup, or a job that created one, selects this backup.</summary>
    [Parameter(ParameterSetName = ParameterSets.ByObject, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FirstPositionCompleter<GraphNameCompleter>))]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string?[]? GraphName { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true)]
    [Parameter(ParameterSetName = ParameterSets.ByBackupId)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string?[]? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByBackupId, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(BackupIdCompleter))]
    public string?[]? BackupId { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(BackupStatusCompleter))]
    public string[]? Status { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(BackupMethodCompleter))]
    public string[]? Method { get; set; }

    private protected override GesException? ParameterProblem() =>
        (IsBound(nameof(Status)) ? StatusWords.ProblemOfBackup(Status) : null)
        ?? (IsBound(nameof(Method)) ? StatusWords.ProblemOfMethod(Method) : null);

    /// <summary>Lists all backups only in a call without these parameters: an empty parameter value must not mean every backup.</summary>
    private protected override void ReadRecord()
    {
        var graphs = new GraphInputs(ObjectKinds.GraphsToRead, Refuse);
        var backups = new BackupInputs(ObjectKinds.Backup | ObjectKinds.Job, Refuse);
        if (IsBound(nameof(InputObject)))
        {
            foreach (var item in InputObject.OrOneNull())
            {
                if (item is not null && GivenObject.Of(item) is { Kind: ObjectKinds.Backup or ObjectKinds.Job, HasBackupId: true } given
                    && IsOneBackup(given))
                {
                    backups.Add(given);
                }
                else
                {
                    graphs.AddObjects([item]);
                }
            }
        }
        else if (IsBound(nameof(BackupId)))
        {
            AddIds(backups);
        }
        else if (IsBound(nameof(GraphId)))
        {
            graphs.AddIds(GraphId);
        }
        else if (IsBound(nameof(GraphName)))
        {
            graphs.AddNames(GraphName, "-" + nameof(GraphName));
        }
        else
        {
            List(new ListBackups(), (_, page) => WritePassingAsync(page));
        }

        if (graphs.Items.Count + backups.Items.Count > 0)
        {
            Read([.. graphs.Items, .. backups.Items], () => ReadAsync(graphs.Items, backups.Items));
        }
    }

    /// <summary>Jobs that did not create a backup have an empty BackupId and select the backups of their graph.</summary>
    private static bool IsOneBackup(GivenObject given) => given.Kind == ObjectKinds.Backup || given.BackupId is not null;

    private void AddIds(BackupInputs backups)
    {
        var graphId = GraphId is { Length: 1 } one ? one[0] : null;
        if (IsBound(nameof(GraphId)) && Ids.Problem(Ids.Graph, graphId, "-GraphId") is { } problem)
        {
            Refuse(problem, GraphId);
        }
        else
        {
            backups.AddIds(BackupId, graphId);
        }
    }

    private async Task ReadAsync(IReadOnlyList<GraphInput> graphs, IReadOnlyList<BackupInput> backups)
    {
        var targets = await SelectAsync(backups).ConfigureAwait(false);
        await ReadEachAsync(
            [.. targets.Select(target => target.Input with { Clients = target.Clients })],
            FindAsync,
            backup => WritePassingAsync([backup])).ConfigureAwait(false);

        var listing = new BackupsOfGraphs(_backups, _graphs, Context, WritePassingAsync, WriteErrorAsync);
        var selected = await SelectAsync(graphs).ConfigureAwait(false);
        await listing.ListAsync(selected, ReadsAtOnce).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads a backup from the current list of its graph where the graph's id is known, otherwise from the list of all backups.
    /// </summary>
    private async Task<GesBackup> FindAsync(BackupInput input, IGesClient client)
    {
        var directory = _backups.Of(client);
        return input.GraphId is not { } graphId
            ? await directory.FindAsync(input.BackupId, Context).ConfigureAwait(false)
            : (await directory.OfGraphAsync(graphId, Context).ConfigureAwait(false))
                .FirstOrDefault(backup => BackupDirectory.Is(backup, input.BackupId))
                ?? throw GesErrors.BackupOfOtherGraph(input.BackupId, input.GraphName ?? graphId);
    }

    private Task WritePassingAsync(IEnumerable<GesBackup> backups) => WriteAsync(backups.Where(Passes));

    private bool Passes(GesBackup backup) =>
        (_status ??= new StatusFilter(Status)).Passes(backup.Status) && (_method ??= new StatusFilter(Method)).Passes(backup.Method ?? "");
}
