using System.Management.Automation;
using GesPowerShell.Commands;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>Completes ids of jobs, newest first. For Wait-GesJob, running jobs come before them.</summary>
internal sealed class JobIdCompleter : ServiceCompleter<GesJob>
{
    /// <summary>Maximum number of jobs that are read. Task Center has the jobs of a month.</summary>
    private const int MaxJobs = 500;

    /// <summary>Reads jobs and graphs: jobs in the list have no graph id, and the command line may have one.</summary>
    private protected override async Task<IReadOnlyList<GesJob>> ReadAsync(IGesClient client, OperationContext context)
    {
        var directory = new GraphDirectory(client);
        var list = client.List(new ListJobs());
        var jobs = new List<GesJob>();
        for (var isLast = false; !isLast && jobs.Count < MaxJobs;)
        {
            var page = await list.NextAsync(context).ConfigureAwait(false);
            isLast = page.IsLast;
            foreach (var job in page.Items)
            {
                jobs.Add(job with { GraphId = await directory.IdOfAsync(job.GraphName, context).ConfigureAwait(false) });
            }
        }

        return jobs;
    }

    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesJob> known, string command, TypedWord word, BoundParameters bound)
    {
        var isWait = command.StartsWith(VerbsLifecycle.Wait, StringComparison.OrdinalIgnoreCase);
        return
            from job in known
            where Ids.Accepts(job.JobId) && word.Begins(job.JobId)
            where bound.LetsPass(nameof(GetGesJobCommand.GraphId), job.GraphId)
                && bound.LetsPass(nameof(GetGesJobCommand.GraphName), job.GraphName)
            orderby isWait && !JobStatus.IsOver(job.Status) descending, job.BeginTime?.ToUniversalTime() ?? DateTime.MaxValue descending
            select word.Complete(job.JobId!, $"{job} {job.Status} ({Short(job.JobId!)})", $"{job}: {job.Status}, {Time(job.BeginTime)}");
    }
}
