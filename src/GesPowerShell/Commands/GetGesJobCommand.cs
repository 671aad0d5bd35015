using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Reads Task Center: a list with filters, or jobs by id.</summary>
[Cmdlet(VerbsCommon.Get, "GesJob", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ListJobs)]
[OutputType(typeof(GesJob))]
public sealed class GetGesJobCommand : ReadingCmdlet
{
    private readonly PerConnection<GraphDirectory> _directories = GraphDirectory.OfConnections();
    private readonly PerConnection<JobFinder> _finders;
    private JobConditions? _conditions;

    public GetGesJobCommand() => _finders = new PerConnection<JobFinder>(client => new JobFinder(client, _directories.Of(client)));

    /// <summary>Graphs or names of graphs, whose jobs are listed; a job is read again.</summary>
    [Parameter(ParameterSetName = ParameterSets.ByObject, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FirstPositionCompleter<JobIdCompleter>))]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public string?[]? JobId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List)]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string?[]? GraphName { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JobStatusCompleter))]
    public string[]? Status { get; set; }

    [Parameter]
    public DateTime? After { get; set; }

    [Parameter]
    public DateTime? Before { get; set; }

    private JobConditions Conditions =>
        _conditions ??= new JobConditions(new StatusFilter(Status), After?.ToUniversalTime(), Before?.ToUniversalTime());

    private protected override GesException? ParameterProblem() => IsBound(nameof(Status)) ? StatusWords.ProblemOfJob(Status) : null;

    /// <summary>Lists all jobs only in a call without these parameters: an empty parameter value must not mean every job.</summary>
    private protected override void ReadRecord()
    {
        var graphs = new GraphInputs(ObjectKinds.GraphsToRead, Refuse);
        var queries = new List<JobQuery>();
        if (IsBound(nameof(InputObject)))
        {
            TakeObjects(queries, graphs);
        }
        else if (IsBound(nameof(JobId)))
        {
            queries.AddRange(QueriesOfIds());
        }
        else if (IsBound(nameof(GraphId)))
        {
            graphs.AddIds([GraphId]);
        }
        else if (IsBound(nameof(GraphName)))
        {
            graphs.AddNames(GraphName, "-" + nameof(GraphName));
        }
        else
        {
            List(Conditions.ToFilter(null), WriteListedAsync);
        }

        if (queries.Count + graphs.Items.Count > 0)
        {
            Read([.. queries, .. graphs.Items], () => ReadAsync(queries, graphs.Items));
        }
    }

    private void TakeObjects(List<JobQuery> queries, GraphInputs graphs)
    {
        foreach (var item in InputObject.OrOneNull())
        {
            var given = item is null ? null : GivenObject.Of(item);
            if (given is not { Kind: ObjectKinds.Job } || JobObject.Of(item!) is not { JobId: not null })
            {
                graphs.AddObjects([item]);
            }
            else if (JobObject.Read(item!, out var problem) is { } job)
            {
                queries.Add(JobQuery.Of(job, given.Value));
            }
            else
            {
                Refuse(problem!, given.Value);
            }
        }
    }

    /// <summary>
    /// The queries of -JobId. -GraphId or -GraphName applies to all ids; an invalid value is an error and does not widen the search.
    /// </summary>
    private List<JobQuery> QueriesOfIds()
    {
        var beside = new GraphInputs(ObjectKinds.Text, Refuse);
        if (IsBound(nameof(GraphId)))
        {
            beside.AddIds([GraphId]);
        }
        else if (IsBound(nameof(GraphName)))
        {
            beside.AddNames(GraphName, "-" + nameof(GraphName));
        }

        if (HasRefused)
        {
            return [];
        }

        var queries = new List<JobQuery>();
        var names = beside.Items.Where(input => input.IsName).Select(input => input.Name!).ToArray();
        foreach (var id in JobId.OrOneNull())
        {
            if (Ids.Problem(Ids.Job, id, "-JobId") is { } problem)
            {
                Refuse(problem, id);
            }
            else
            {
                queries.Add(new JobQuery(id!, id!) { GraphId = GraphId, GraphNames = names.Length > 0 ? names : null });
            }
        }

        return queries;
    }

    private async Task WriteListedAsync(IGesClient client, IReadOnlyList<GesJob> page)
    {
        var jobs = new List<GesJob>();
        foreach (var job in page.Where(Conditions.Pass))
        {
            jobs.Add(job with { GraphId = await _directories.Of(client).IdOfAsync(job.GraphName, Context).ConfigureAwait(false) });
        }

        await WriteAsync(jobs).ConfigureAwait(false);
    }

    private async Task ReadAsync(IReadOnlyList<JobQuery> queries, IReadOnlyList<GraphInput> graphs)
    {
        var targets = await SelectAsync(queries).ConfigureAwait(false);
        await ReadEachAsync(
            [.. targets.Select(target => target.Input with { Clients = target.Clients })],
            (query, client) => _finders.Of(client).FindAsync(query, Context),
            job => WriteAsync(Conditions.Pass(job) ? [job] : [])).ConfigureAwait(false);

        var listing = new JobsOfGraphs(_directories, Conditions, Context, WriteAsync, WriteErrorAsync);
        await listing.ListAsync(await SelectAsync(graphs).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
