using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Inputs;
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

    /// <summary>Jobs, rows with the properties of a job, and ids of jobs.</summary>
    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = ParameterSets.ByJobId, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public PSObject?[]? InputObject { get; set; }

    /// <summary>Null as well: a restart may be accepted without naming a job.</summary>
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

    private protected override bool HasWork => jobs.Count > 0 || !HasRefused;

    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(GraphId)) ? Ids.Problem(Ids.Graph, GraphId, "-GraphId") : null;

    /// <summary>Once, and not with every record of the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (JobId is { Length: 0 })
        {
            Refuse(GesErrors.InputMissing("-JobId"), null);
        }

        Array.ForEach(JobId ?? [], TakeId);
    }

    protected override void ProcessRecord()
    {
        if (IsBound(nameof(InputObject)))
        {
            Array.ForEach(InputObject is { Length: > 0 } ? InputObject : [null], Take);
        }
        else if (JobId is null)
        {
            TakeId(null);
        }
    }

    private void TakeId(string? id)
    {
        var job = new GesJob { JobId = string.IsNullOrWhiteSpace(id) ? null : id };
        if (job.JobId is not null && Ids.Problem(Ids.Job, job.JobId) is { } problem)
        {
            Refuse(problem, id);
        }
        else
        {
            Add(job, (object?)job.JobId ?? GraphId ?? Operation ?? "");
        }
    }

    private void Take(PSObject? item)
    {
        if (item is null || (item.BaseObject is string text && string.IsNullOrWhiteSpace(text)))
        {
            Refuse(GesErrors.InputMissing("-InputObject"), item?.BaseObject);
        }
        else if (item.BaseObject is string id)
        {
            TakeId(id);
        }
        else if (JobObject.Take(item, out var problem) is { } job)
        {
            Add(job, GivenObject.Of(item).Value);
        }
        else
        {
            Refuse(problem!, GivenObject.Of(item).Value);
        }
    }

    /// <summary>What a job says of itself goes before what the parameters say of all.</summary>
    private void Add(GesJob job, object given) => jobs.Add((
        job with { GraphId = job.GraphId ?? GraphId, Operation = job.Operation.Length > 0 ? job.Operation : GesOperation.Canonical(Operation ?? "") },
        given));

    private protected override async Task ExecuteAsync()
    {
        var ours = await new ProjectCheck(Client, Call).OfThisProjectAsync(
            jobs, item => (item.Job.ToString(), item.Job.Region, item.Job.ProjectId), (problem, item) => WriteErrorAsync(problem, item.Given)).ConfigureAwait(false);
        var graphs = new GraphsOfJobs(Client, Call);
        var known = await graphs.FindAsync([.. ours.Select(given => given.Job)]).ConfigureAwait(false);
        var followed = new List<(GesJob Job, object Given)>();
        foreach (var (job, given) in known.Zip(ours, (job, given) => (job, given.Given)))
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
