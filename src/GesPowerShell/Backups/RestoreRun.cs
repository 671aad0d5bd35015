namespace GesPowerShell.Backups;

/// <summary>Restores one graph: stops it if it runs, waits, starts it from the backup and waits.</summary>
/// <param name="plan">The steps.</param>
/// <param name="client">The graph's connection.</param>
/// <param name="options">The options of each of the two steps.</param>
/// <param name="observer">Receives the events of both steps as of one change.</param>
/// <param name="context">Cancellation and output of the requests.</param>
internal sealed class RestoreRun(
    RestorePlan plan, IGesClient client, GesRunOptions options, IGesRunObserver observer, OperationContext context)
{
    private readonly GesRunOptions _options = options with { Wait = true };
    private readonly string _graph = $"graph '{Display.Safe(plan.Graph.Name)}' ({plan.Graph.Id})";

    /// <summary>
    /// The earliest time at which the start may have begun, by the clock of GES; null while the graph may still be running.
    /// </summary>
    private DateTime? _downSince = plan.IsStopped ? plan.Graph.Updated : null;

    public async Task RunAsync()
    {
        var warnings = new List<string>();
        var start = new StepObserver(observer, warnings);
        try
        {
            if (plan.IsStopped || await StopAsync(warnings).ConfigureAwait(false))
            {
                context.Verbose?.Invoke($"Starting {_graph} from backup {plan.Backup.BackupId}. If this ends early, go on with: "
                    + $"{plan.Command(_downSince)}");
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

    /// <summary>Stops the graph. Returns false when the stop failed; the failure was reported.</summary>
    private async Task<bool> StopAsync(List<string> warnings)
    {
        var step = new StopObserver(observer);
        if (plan.IsStopping)
        {
            context.Verbose?.Invoke($"Waiting until {_graph} is stopped. If this ends early, go on with: {plan.Command()}");
            var job = new GesJob
            {
                GraphId = plan.Graph.Id,
                GraphName = plan.Graph.Name,
                Operation = GesOperation.Stop,
                Status = JobStatus.Running,
            };
            await client.WaitAsync([job], _options, step, context).ConfigureAwait(false);
        }
        else
        {
            context.Verbose?.Invoke($"Stopping {_graph}. If this ends early, go on with: {plan.Command()}");
            await client.ChangeAsync([new StopGraph(plan.Graph.Id, plan.Graph.Name)], _options, step, context).ConfigureAwait(false);
        }

        if (step.Outcome is not { } outcome)
        {
            // The pipeline ended early. A graph without any request is unchanged and needs no report.
            InterruptUnless(!step.IsSent);
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
            observer.OnCompleted(
                new GesOutcome(0, null, GesErrors.RestoreInterrupted(plan.Graph.Name, plan.Backup.BackupId, plan.Command(_downSince)), []));
        }
    }

    /// <summary>Passes on the progress of the stop. Its outcome is the outcome of the restore only when it failed.</summary>
    private sealed class StopObserver(IGesRunObserver whole) : IGesRunObserver
    {
        public bool IsSent { get; private set; }

        public GesOutcome? Outcome { get; private set; }

        public void OnSending(int index) => IsSent = true;

        public void OnAccepted(int index, GesJob job) => IsSent = true;

        public void OnCompleted(GesOutcome outcome) => Outcome = outcome;

        public bool ShowsProgress => whole.ShowsProgress;

        public void OnProgress(GesProgress progress) => whole.OnProgress(progress with { Done = 0 });
    }

    /// <summary>Passes on the outcome of the start as that of the restore, with the warnings of the stop.</summary>
    private sealed class StepObserver(IGesRunObserver whole, List<string> warnings) : IGesRunObserver
    {
        /// <summary>Whether the step has reported an outcome or has sent a request whose outcome is open.</summary>
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

        public bool ShowsProgress => whole.ShowsProgress;

        public void OnProgress(GesProgress progress) => whole.OnProgress(progress);
    }
}
