using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Waits for the end of jobs.</summary>
[Cmdlet(VerbsLifecycle.Wait, "GesJob", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ShowJob)]
[OutputType(typeof(GesJob))]
public sealed class WaitGesJobCommand : ChangingCmdlet
{
    private readonly List<JobInput> _jobs = [];

    /// <summary>Jobs, rows with the properties of a job, and ids of jobs.</summary>
    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = ParameterSets.ByJobId, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public PSObject?[]? InputObject { get; set; }

    /// <summary>Ids of jobs. Null is allowed, since GES may accept a restart without a job id.</summary>
    [Parameter(ParameterSetName = ParameterSets.ByJobId)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public string?[]? JobId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId)]
    [ArgumentCompleter(typeof(OperationCompleter))]
    public string? Operation { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    private protected override GesRunOptions RunOptions => WaitOptions(wait: true, TimeoutSec, PollIntervalSec);

    private protected override IReadOnlyCollection<IInput> Inputs => _jobs;

    private protected override GesException? ParameterProblem() =>
        (IsBound(nameof(GraphId)) ? Ids.Problem(Ids.Graph, GraphId, "-GraphId") : null)
        ?? (IsBound(nameof(Operation)) && string.IsNullOrWhiteSpace(Operation) ? GesErrors.InputMissing("-" + nameof(Operation)) : null);

    /// <summary>Reads parameters that do not come from the pipeline once, not with every record.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (JobId is { Length: 0 })
        {
            Refuse(GesErrors.InputMissing("-JobId"), null);
        }

        Array.ForEach(JobId ?? [], AddId);
    }

    protected override void ProcessRecord()
    {
        if (IsBound(nameof(InputObject)))
        {
            Array.ForEach(InputObject.OrOneNull(), AddObject);
        }
        else if (JobId is null)
        {
            AddId(null);
        }
    }

    private void AddId(string? id)
    {
        var job = new GesJob { JobId = string.IsNullOrWhiteSpace(id) ? null : id };
        var problem = job.JobId is not null ? Ids.Problem(Ids.Job, job.JobId)
            : IsBound(nameof(JobId)) && (GraphId is null || Operation is null) ? GesErrors.InputMissing("-" + nameof(JobId))
            : null;
        if (problem is not null)
        {
            Refuse(problem, id);
        }
        else
        {
            Add(job, (object?)job.JobId ?? GraphId ?? Operation ?? "");
        }
    }

    private void AddObject(PSObject? item)
    {
        if (item is null || (item.BaseObject is string text && string.IsNullOrWhiteSpace(text)))
        {
            Refuse(GesErrors.InputMissing("-InputObject"), item?.BaseObject);
        }
        else if (item.BaseObject is string id)
        {
            AddId(id);
        }
        else if (JobObject.Read(item, out var problem) is { } job)
        {
            Add(job, GivenObject.Of(item).Value);
        }
        else
        {
            Refuse(problem!, GivenObject.Of(item).Value);
        }
    }

    /// <summary>Adds a job. Its own properties take precedence over the parameters, which apply to all jobs.</summary>
    private void Add(GesJob job, object given) => _jobs.Add(new JobInput(
        job with
        {
            GraphId = job.GraphId ?? GraphId,
            Operation = job.Operation.Length > 0 ? job.Operation : GesOperation.Canonical(Operation ?? ""),
        },
        given));

    private protected override async Task ExecuteAsync()
    {
        var selected = await SelectAsync(_jobs).ConfigureAwait(false);
        var followed = new List<RunItem<GesJob>>();
        foreach (var group in selected.GroupBy(item => item.Clients[0]))
        {
            var graphs = new GraphsOfJobs(group.Key, Context);
            var known = await graphs.FindAsync([.. group.Select(item => item.Input.Job)]).ConfigureAwait(false);
            foreach (var (job, given) in known.Zip(group, (job, item) => (job, item.Input.Given)))
            {
                if (graphs.IsMissing(job))
                {
                    await WriteErrorAsync(GesErrors.JobIdNotFound(job.JobId!), given).ConfigureAwait(false);
                }
                else if (CanBeFollowed(job))
                {
                    followed.Add(new RunItem<GesJob>(group.Key, job, job.ToString(), given));
                }
                else
                {
                    await WriteErrorAsync(GesErrors.NothingToFollow(job), given).ConfigureAwait(false);
                }
            }
        }

        await RunAsync(followed, inOrder: false, (client, jobs, observer) => client.WaitAsync(jobs, RunOptions, observer, Context))
            .ConfigureAwait(false);
    }

    /// <summary>Whether a wait is possible: by the job id, or for stop, start and restart also by the state of the graph.</summary>
    private static bool CanBeFollowed(GesJob job) =>
        JobStatus.IsOver(job.Status) || job.JobId is not null || (job.GraphId is not null && ChangeSemantics.Of(job.Operation).MovesGraph);

    private sealed record JobInput(GesJob Job, object Given) : IInput
    {
        public ObjectSource Source => new(Job.ToString(), Job.Region, Job.ProjectId, Job.Handle);
    }
}
