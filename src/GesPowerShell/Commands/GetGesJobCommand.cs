using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Reads Task Center: a list with filters, or jobs by id.</summary>
[Cmdlet(VerbsCommon.Get, "GesJob", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ListJobs)]
[OutputType(typeof(GesJob))]
public sealed class GetGesJobCommand : ConnectedCmdlet
{
    private readonly List<JobQuery> queries = [];
    private readonly GraphInputs graphs;

    public GetGesJobCommand() => graphs = new GraphInputs(ObjectKinds.GraphsToRead, Refuse);

    /// <summary>Graphs, or names of graphs, whose jobs are wanted; and jobs, each of which means this job.</summary>
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

    private protected override bool HasWork => !HasRefused || queries.Count + graphs.Items.Count > 0;

    /// <summary>What was given as null or as an empty list must never mean every job.</summary>
    private bool IsListOfAll => queries.Count + graphs.Items.Count == 0 && !HasRefused && !MyInvocation.ExpectingInput;

    private protected override GesException? ParameterProblem() => IsBound(nameof(Status)) ? StatusWords.ProblemOfJob(Status) : null;

    protected override void ProcessRecord()
    {
        if (IsBound(nameof(InputObject)))
        {
            TakeObjects();
        }
        else if (IsBound(nameof(JobId)))
        {
            TakeIds();
        }
        else if (IsBound(nameof(GraphId)))
        {
            graphs.AddIds([GraphId]);
        }
        else if (IsBound(nameof(GraphName)))
        {
            graphs.AddNames(GraphName);
        }
    }

    private void TakeObjects()
    {
        foreach (var item in InputObject is { Length: > 0 } ? InputObject : [null])
        {
            var given = item is null ? null : GivenObject.Of(item);
            if (given is not { Kind: ObjectKinds.Job } || JobObject.Of(item!) is not { JobId: not null })
            {
                graphs.AddObjects([item]);
            }
            else if (JobObject.Take(item!, out var problem) is { } job)
            {
                queries.Add(JobQuery.Of(job, given.Value));
            }
            else
            {
                Refuse(problem!, given.Value);
            }
        }
    }

    /// <summary>The graph that is named beside them is that of all of them; one that cannot be is no reason to look in all graphs.</summary>
    private void TakeIds()
    {
        var beside = new GraphInputs(ObjectKinds.Text, Refuse);
        if (IsBound(nameof(GraphId)))
        {
            beside.AddIds([GraphId]);
        }
        else if (IsBound(nameof(GraphName)))
        {
            beside.AddNames(GraphName);
        }

        if (HasRefused)
        {
            return;
        }

        var names = beside.Items.Where(input => input.IsName).Select(input => input.Name!).ToArray();
        foreach (var id in JobId is { Length: > 0 } ? JobId : [null])
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
    }

    private protected override async Task ExecuteAsync()
    {
        var conditions = new JobConditions(new StatusFilter(Status), After?.ToUniversalTime(), Before?.ToUniversalTime());
        var directory = new GraphDirectory(Client, Call);
        var lister = new JobLister(Client, Call, directory, conditions, WriteAsync);
        if (IsListOfAll)
        {
            await GuardedAsync(null, lister.ListAllAsync).ConfigureAwait(false);
            return;
        }

        var check = new ProjectCheck(Client, Call);
        var finder = new JobFinder(Client, Call, directory);
        foreach (var query in queries)
        {
            await GuardedAsync(query.Given, async () =>
            {
                await check.ThrowIfOtherAsync(query.JobId, query.Region, query.ProjectId).ConfigureAwait(false);
                var job = await finder.FindAsync(query).ConfigureAwait(false);
                await WriteAsync(conditions.Pass(job) ? [job] : []).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }

        await ListAsync(check, lister).ConfigureAwait(false);
    }

    private async Task ListAsync(ProjectCheck check, JobLister lister)
    {
        var given = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in graphs.Items)
        {
            await GuardedAsync(input.Given, async () =>
            {
                await check.ThrowIfOtherAsync(input.Label, input.Region, input.ProjectId).ConfigureAwait(false);
                if (input.IsName)
                {
                    var name = WildcardPattern.Unescape(input.Name);
                    given[name] = given.TryGetValue(name, out var first) ? first : input.Given;
                    await lister.AddNameAsync(input.Name!).ConfigureAwait(false);
                }
                else
                {
                    await lister.AddIdAsync(input.Id!).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }

        foreach (var name in await lister.ListAsync().ConfigureAwait(false))
        {
            await WriteErrorAsync(GesErrors.JobsOfNoGraph(name), given[name]).ConfigureAwait(false);
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
