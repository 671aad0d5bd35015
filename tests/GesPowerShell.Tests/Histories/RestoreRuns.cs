using GesPowerShell.Backups;
using GesPowerShell.Client;
using GesPowerShell.Graphs;

namespace GesPowerShell.Tests.Histories;

/// <summary>Restores subjects as Restore-GesGraph does, all at the same time.</summary>
internal sealed class RestoreRuns(GesClient client, IReadOnlyList<Subject> subjects, IGesRunObserver observer)
{
    public Task RunAsync(GesRunOptions options, OperationContext context) =>
        Task.WhenAll(subjects.Select((_, index) => RunAsync(index, options, context)));

    private async Task RunAsync(int index, GesRunOptions options, OperationContext context)
    {
        RestorePlan plan;
        try
        {
            var planner = new RestorePlanner(BackupDirectory.OfConnections(), GraphDirectory.OfConnections(), context)
                { BackupId = subjects[index].BackupId };
            plan = (await planner.PlanAsync(new GraphMatch(subjects[index].GraphId, null, [client]))).Plan!;
        }
        catch (GesException e)
        {
            observer.OnCompleted(new GesOutcome(index, null, e, []));
            return;
        }

        await new RestoreRun(plan, client, options, new IndexedObserver(observer, index), context).RunAsync();
    }

    /// <summary>Reports the run of one input with its index in the command.</summary>
    private sealed class IndexedObserver(IGesRunObserver all, int index) : IGesRunObserver
    {
        public void OnSending(int _) => all.OnSending(index);

        public void OnAccepted(int _, GesJob job) => all.OnAccepted(index, job);

        public void OnCompleted(GesOutcome outcome) => all.OnCompleted(outcome with { Index = index });

        public bool ShowsProgress => false;

        public void OnProgress(GesProgress progress)
        {
            // The progress of one restore is not the progress of the command.
        }
    }
}
