namespace GesPowerShell.Backups;

/// <summary>Restores one graph: stops it if it runs, waits, starts it from the backup and waits.</summary>
/// <param name="plan">What is to be done.</param>
/// <param name="client">The graph's connection.</param>
/// <param name="options">For each of the two steps, which are always waited for.</param>
/// <param name="observer">Hears of the whole as of one change.</param>
/// <param name="context">For the requests.</param>
internal sealed class RestoreRun(RestorePlan plan, IGesClient client, GesRunOptions options, IGesRunObserver observer, OperationContext context)
{
    private readonly GesRunOptions _options = options with { Wait = true };
    private readonly string _graph = $"graph '{Display.Safe(plan.Graph.Name)}' ({plan.Graph.Id})";

    /// <summary>When the start can have begun at the earliest, by GES's clock; null while the graph may still be up.</summary>
    private DateTime? _downSince = plan.IsStopped ? plan.Graph.Updated : null;

    public async Task RunAsync()
    {
        var warnings = new List<string>();
        var start = new StepObserver(observer, warnings);
        try
        {
            if (plan.IsStopped || await StopAsync(warnings).ConfigureAwait(false))
            {
                context.Verbose?.Invoke($"Starting {_graph} from backup {plan.Backup.BackupId}. If this ends early, go on with: {plan.Command(_downSince)}");
                var restore = new RestoreGraph(plan.Graph.Id, plan.Backup.BackupId, plan.Graph.Name);
                await client.ChangeAsync([restore], _options, start, context).ConfigureAwait(false);
                InterruptUnless(start.IsSent);
            }
        }
        catch (OperationCanceledException) when (context.CancelToken.IsCancellationRequested)
        {
            InterruptUnless(start.IsSent);
            throw;
        }
    }

    /// <summary>False when it did not end in success, which was reported.</summary>
    private async Task<bool> StopAsync(List<string> warnings)
    {
        var step = new StopObserver(observer);
        if (plan.IsStopping)
        {
            context.Verbose?.Invoke($"Waiting until {_graph} is stopped. If this ends early, go on with: {plan.Command()}");
            var job = new GesJob { GraphId = plan.Graph.Id, GraphName = plan.Graph.Name, Operation = GesOperation.Stop, Status = JobStatus.Running };
            await client.WaitAsync([job], _options, step, context).ConfigureAwait(false);
        }
        else
        {
            context.Verbose?.Invoke($"Stopping {_graph}. If this ends early, go on with: {plan.Command()}");
            await client.ChangeAsync([new StopGraph(plan.Graph.Id, plan.Graph.Name)], _options, step, context).ConfigureAwait(false);
        }

        if (step.Outcome is not { } outcome)
        {
            // The pipeline ended early. Nothing has happened to a graph that was not even sent for.
            InterruptUnless(!step.IsSent && !plan.IsStopping);
            return false;
        }

        if (outcome.Error is not null)
        {
            observer.OnCompleted(outcome);
            return false;
        }

        warnings.AddRange(outcome.Warnings);
        _downSince = outcome.Job?.AcceptedOn?.LocalDateTime ?? outcome.Job?.BeginTime ?? outcome.Job?.SubmittedAt;
        return true;
    }

    private void InterruptUnless(bool isReported)
    {
        if (!isReported)
        {
            observer.OnCompleted(new GesOutcome(0, null, GesErrors.RestoreInterrupted(plan.Graph.Name, plan.Backup.BackupId, plan.Command(_downSince)), []));
        }
    }

    /// <summary>Of the stop only the progress is passed on; its outcome is that of the whole where it failed.</summary>
    private sealed class StopObserver(IGesRunObserver whole) : IGesRunObserver
    {
        public bool IsSent { get; private set; }

        public GesOutcome? Outcome { get; private set; }

        public void OnSending(int index) => IsSent = true;

        public void OnAccepted(int index, GesJob job) => IsSent = true;

        public void OnCompleted(GesOutcome outcome) => Outcome = outcome;

        public void OnProgress(GesProgress progress) => whole.OnProgress(progress with { Done = 0 });
    }

    /// <summary>The outcome of the start is that of the whole, with what the stop has warned of.</summary>
    private sealed class StepObserver(IGesRunObserver whole, List<string> warnings) : IGesRunObserver
    {
        /// <summary>Whether the run has an outcome of its own, or leaves one open.</summary>
        public bool IsSent { get; private set; }

        public void OnSending(int index)
        {
            IsSent = true;
            whole.OnSending(index);
        }

        public void OnAccepted(int index, GesJob job) => whole.OnAccepted(index, job);

        public void OnCompleted(GesOutcome outcome)
        {
            IsSent = true;
            whole.OnCompleted(outcome with { Warnings = [.. warnings, .. outcome.Warnings] });
        }

        public void OnProgress(GesProgress progress) => whole.OnProgress(progress);
    }
}
