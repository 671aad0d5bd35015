using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Reads Task Center: a list with filters, or jobs by id.</summary>
[Cmdlet(VerbsCommon.Get, "GesJob", DefaultParameterSetName = ParameterSets.List, HelpUri = HelpLinks.ListJobs)]
[OutputType(typeof(GesJob))]
public sealed class GetGesJobCommand : ConnectedCmdlet
{
    private readonly List<JobQuery> queries = [];

    [Parameter(ParameterSetName = ParameterSets.ByJobId, Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateId(Hint = "Get-GesJob lists the jobs.")]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public string[]? JobId { get; set; }

    /// <summary>Null as well: a listed job whose graph is gone has none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [ValidateId(AllowNone = true)]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateGraphName]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string? GraphName { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List)]
    [ValidateSet(JobStatus.Pending, JobStatus.Running, JobStatus.Success, JobStatus.PartiallyFailed, JobStatus.Failed)]
    public string? Status { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List)]
    public DateTime? After { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List)]
    public DateTime? Before { get; set; }

    protected override void ProcessRecord() =>
        queries.Add(new JobQuery(ParameterSetName == ParameterSets.ByJobId ? JobId : null, GraphId is "" ? null : GraphId, GraphName, JobStatus.Canonical(Status), Local(After), Local(Before)));

    /// <summary>PowerShell compares dates by their digits, whatever their kind; ours are local.</summary>
    private static DateTime? Local(DateTime? time) => time is { Kind: DateTimeKind.Utc } utc ? utc.ToLocalTime() : time;

    private protected override async Task ExecuteAsync()
    {
        var directory = new GraphDirectory(Client, Call);
        foreach (var query in queries)
        {
            await new JobFinder(Client, Call, directory, WriteAsync, WriteErrorAsync).FindAsync(query).ConfigureAwait(false);
        }
    }
}
