using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Errors;
using GesPowerShell.Graphs;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Reads Task Center: a list with filters, or jobs by id.</summary>
[Cmdlet(VerbsCommon.Get, "GesJob", DefaultParameterSetName = ParameterSets.List, HelpUri = HelpLinks.ListJobs)]
[OutputType(typeof(GesJob))]
public sealed class GetGesJobCommand : ConnectedCmdlet
{
    private readonly List<JobQuery> queries = [];

    [Parameter(ParameterSetName = ParameterSets.List, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateId(Hint = "Get-GesJob lists the jobs.")]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public string[]? JobId { get; set; }

    /// <summary>Null as well: a listed job whose graph is gone has none.</summary>
    [Parameter(ParameterSetName = ParameterSets.List, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [ValidateId(AllowNone = true)]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    /// <summary>Empty as well beside an id: a job of a graph that was named by its id alone does not know the name.</summary>
    [Parameter(ParameterSetName = ParameterSets.List, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = ParameterSets.ByGraphName, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ValidateGraphName(AllowNone = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string[]? GraphName { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateJobStatus]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JobStatusCompleter))]
    public string[]? Status { get; set; }

    [Parameter]
    public DateTime? After { get; set; }

    [Parameter]
    public DateTime? Before { get; set; }

    protected override void ProcessRecord()
    {
        var names = GraphName is { } given && !Array.Exists(given, string.IsNullOrEmpty) ? given : null;
        if (names is null && JobId is null && string.IsNullOrEmpty(GraphId) && MyInvocation.BoundParameters.ContainsKey(nameof(GraphName)))
        {
            // Without a name these would be the jobs of all graphs.
            WriteError(GesErrors.GraphNameEmpty().ToRecord(""));
            return;
        }

        queries.Add(new JobQuery(JobId, GraphId is "" ? null : GraphId, names));
    }

    private protected override async Task ExecuteAsync()
    {
        var conditions = new JobConditions(new StatusFilter(Status), After?.ToUniversalTime(), Before?.ToUniversalTime());
        var directory = new GraphDirectory(Client, Call);
        var finder = new JobFinder(Client, Call, directory);
        foreach (var query in queries)
        {
            foreach (var id in query.JobIds ?? [])
            {
                await GuardedAsync(id, async () =>
                {
                    var job = await finder.FindAsync(id, query).ConfigureAwait(false);
                    await WriteAsync(conditions.Pass(job) ? [job] : []).ConfigureAwait(false);
                }).ConfigureAwait(false);
            }
        }

        var lists = queries.FindAll(query => query.JobIds is null);
        var lister = new JobLister(Client, Call, directory, conditions, WriteAsync);
        if (lists.Exists(query => query is { GraphId: null, GraphNames: null }))
        {
            await GuardedAsync(null, lister.ListAllAsync).ConfigureAwait(false);
        }
        else
        {
            await ListAsync(lists, lister).ConfigureAwait(false);
        }
    }

    private async Task ListAsync(List<JobQuery> lists, JobLister lister)
    {
        foreach (var query in lists)
        {
            foreach (var name in query.GraphId is null ? query.GraphNames! : [])
            {
                await lister.AddNameAsync(name).ConfigureAwait(false);
            }

            if (query.GraphId is { } id)
            {
                await GuardedAsync(id, () => lister.AddIdAsync(id)).ConfigureAwait(false);
            }
        }

        foreach (var name in await lister.ListAsync().ConfigureAwait(false))
        {
            await WriteErrorAsync(GesErrors.JobsOfNoGraph(name), name).ConfigureAwait(false);
        }
    }

    private async Task GuardedAsync(object? target, Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (GesException e)
        {
            await WriteErrorAsync(e, target).ConfigureAwait(false);
        }
    }
}
