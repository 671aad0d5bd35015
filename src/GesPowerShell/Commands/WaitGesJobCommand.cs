using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Errors;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Follows jobs to their end.</summary>
[Cmdlet(VerbsLifecycle.Wait, "GesJob", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ShowJob)]
[OutputType(typeof(GesJob))]
public sealed class WaitGesJobCommand : WaitingCmdlet
{
    private readonly List<(GesJob Job, object Given)> jobs = [];

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public GesJob[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [ValidateId(AllowNone = true, Hint = "Get-GesJob lists the jobs.")]
    [ArgumentCompleter(typeof(JobIdCompleter))]
    public string? JobId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateId]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OperationCompleter))]
    public string? Operation { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByJobId, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(JobStatusCompleter))]
    public string? Status { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && ParameterSetName == ParameterSets.ByObject)
        {
            jobs.AddRange(InputObject.Select(job => (job, (object)job)));
            return;
        }

        var job = new GesJob
        {
            JobId = JobId is "" ? null : JobId,
            GraphId = GraphId,
            Operation = GesOperation.Canonical(Operation ?? ""),
            Status = JobStatus.Canonical(Status) ?? JobStatus.Pending,
        };
        if (job is { JobId: null, Operation: "" } && !JobStatus.IsOver(job.Status))
        {
            // A graph has a GraphId and a Status, too, but there is nothing to wait for.
            WriteError(GesErrors.NotAJob(GraphId!).ToRecord(GraphId!));
            return;
        }

        jobs.Add((job, (object?)job.JobId ?? GraphId!));
    }

    private protected override async Task ExecuteAsync()
    {
        if (jobs.Count > 0)
        {
            var report = Report([.. jobs.Select(job => new RunInput(job.Job.ToString(), job.Given))], inOrder: false);
            await Client.WaitAsync([.. jobs.Select(job => job.Job)], Options(wait: true), report, Call).ConfigureAwait(false);
        }
    }
}
