using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Errors;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Follows jobs to their end.</summary>
[Cmdlet(VerbsLifecycle.Wait, "GesJob", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ShowJob)]
[OutputType(typeof(GesJob))]
public sealed class WaitGesJobCommand : WaitingCmdlet
{
    private readonly List<(GesJob Job, object Given)> jobs = [];

    /// <summary>Jobs, any objects with the properties of a job, and ids of jobs.</summary>
    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = ParameterSets.ByJobId, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public PSObject[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId)]
    [AllowNull]
    [ValidateId(AllowNone = true, Hint = "Get-GesJob lists the jobs.")]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public string?[]? JobId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId)]
    [ValidateId]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId)]
    [ArgumentCompleter(typeof(OperationCompleter))]
    public string? Operation { get; set; }

    /// <summary>Once, and not with every record of the pipeline.</summary>
    protected override void BeginProcessing() => Array.ForEach(JobId ?? [], TakeId);

    protected override void ProcessRecord()
    {
        Array.ForEach(InputObject ?? [], Take);
        if (InputObject is null && JobId is null)
        {
            TakeId(null);
        }
    }

    private void TakeId(string? id)
    {
        var job = new GesJob { JobId = id is "" ? null : id };
        Add(job, (object?)job.JobId ?? GraphId ?? Operation ?? "");
    }

    private void Take(PSObject item)
    {
        var job = item.BaseObject is string id ? new GesJob { JobId = id } : JobObject.Of(item);
        if (Problem(job, item) is { } problem)
        {
            WriteError(problem.ToRecord(item));
            return;
        }

        Add(job!, item.BaseObject is string ? item.BaseObject : job!);
    }

    /// <summary>What a job says of itself goes before what the parameters say of all.</summary>
    private void Add(GesJob job, object given) => jobs.Add((
        job with { GraphId = job.GraphId ?? GraphId, Operation = job.Operation.Length > 0 ? job.Operation : GesOperation.Canonical(Operation ?? "") },
        given));

    private static GesException? Problem(GesJob? job, PSObject item) => job switch
    {
        null => GesErrors.NotAJob($"{item}", "neither a JobId nor an Operation"),
        { JobId: { } id } when !ValidateIdAttribute.Accepts(id) => GesErrors.IdInvalid("job", id),
        { GraphId: { } id } when !ValidateIdAttribute.Accepts(id) => GesErrors.IdInvalid("graph", id),
        _ => null,
    };

    private protected override async Task ExecuteAsync()
    {
        var graphs = new GraphsOfJobs(Client, Call);
        var known = await graphs.FindAsync([.. jobs.Select(given => given.Job)]).ConfigureAwait(false);
        var followed = new List<(GesJob Job, object Given)>();
        foreach (var (job, given) in known.Zip(jobs, (job, given) => (job, given.Given)))
        {
            if (graphs.IsMissing(job))
            {
                await WriteErrorAsync(GesErrors.JobIdNotFound(job.JobId!), given).ConfigureAwait(false);
            }
            else if (CanBeFollowed(job))
            {
                followed.Add((job, given));
            }
            else
            {
                await WriteErrorAsync(GesErrors.NothingToFollow(job), given).ConfigureAwait(false);
            }
        }

        if (followed.Count > 0)
        {
            var report = Report([.. followed.Select(item => new RunInput(item.Job.ToString(), item.Given))], inOrder: false);
            await Client.WaitAsync([.. followed.Select(item => item.Job)], Options(wait: true), report, Call).ConfigureAwait(false);
        }
    }

    /// <summary>By its id; without one by its graph, which shows the end of a stop, start or restart alone.</summary>
    private static bool CanBeFollowed(GesJob job) =>
        JobStatus.IsOver(job.Status) || job.JobId is not null || (job.GraphId is not null && ChangeSemantics.Of(job.Operation).MovesGraph);
}
