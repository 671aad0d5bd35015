using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Histories;

/// <summary>One command of one user on all graphs, with a connection of its own, and what must be true of it afterwards.</summary>
internal sealed class Script : IDisposable
{
    private readonly RehearsedRegion region;
    private readonly string name;
    private readonly UnsteadyLine line;
    private readonly GesClient client;
    private readonly RandomChange kind;
    private readonly GesChange[] changes;
    private readonly string[] graphs;
    private readonly GesRunOptions options;
    private readonly OperationContext call;
    private readonly RecordingObserver observer;
    private readonly List<string> falseSuccesses = [];
    private GesException? fatal;

    public Script(RehearsedRegion region, VirtualClock clock, string name, Random random, double badness, CancellationToken cancelToken)
    {
        this.region = region;
        this.name = name;
        line = new UnsteadyLine(clock, name, new Random(random.Next()), badness);
        var plan = PlanBuilder.Build(Settings(region, random.Next(2) == 0), Clients.NoEnvironment, _ => { });
        client = new GesClient(plan with { CreateHandler = _ => line }, clock);
        kind = RandomChange.Draw(random);
        graphs = [.. region.Simulator.Graphs.All.Select(graph => graph.Id)];
        changes = [.. graphs.Select(kind.Make)];
        options = new GesRunOptions { Wait = random.Next(2) == 0, Timeout = TimeSpan.FromMinutes(10), ThrottleLimit = random.Next(1, 4) };
        call = new OperationContext(cancelToken, _ => { }, _ => { });
        observer = new RecordingObserver { OnFinished = NoteFalseSuccess };
    }

    public async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            await client.ChangeAsync(changes, options, observer, call);
        }
        catch (OperationCanceledException) when (call.CancelToken.IsCancellationRequested)
        {
            // That is what was asked for.
        }
        catch (GesException e) when (e.IsFatal)
        {
            fatal = e;
        }
    }

    /// <param name="cancelledAt">When Ctrl+C was pressed; null when it was not.</param>
    /// <param name="isAlone">Nobody else acted, and nothing late.</param>
    public void Check(long? cancelledAt, bool isAlone)
    {
        Assert.True(cancelledAt is null || line.LastSent <= cancelledAt, "A request left after Ctrl+C.");
        Assert.True(!isAlone || falseSuccesses.Count == 0, string.Join(' ', falseSuccesses));
        for (var i = 0; i < changes.Length; i++)
        {
            var begun = region.BegunBy(name, changes[i] is CreateGraph created ? region.IdOf(created.Name) : graphs[i]);
            Assert.True(
                changes[i].Semantics.Resend != ResendPolicy.Never || begun.Count(operation => operation.Operation == kind.Operation) <= 1,
                $"{changes[i]} was carried out {begun.Count} times.");
            var outcomes = observer.Outcomes.Where(outcome => outcome.Index == i).ToArray();
            if (outcomes.Length > 0)
            {
                CheckOutcome(Assert.Single(outcomes), begun);
            }
            else
            {
                Assert.True(cancelledAt is not null || (fatal is not null && begun.Count == 0), $"{changes[i]} has no outcome.");
            }
        }
    }

    public void Dispose() => client.Dispose();

    private static GesSettings Settings(RehearsedRegion region, bool hasPassword)
    {
        var account = region.Simulator.Options;
        return new GesSettings
        {
            Region = account.Region,
            Endpoint = region.Address,
            IamEndpoint = region.Address,
            ProjectId = account.ProjectId,
            Credential = hasPassword
                ? new GesCredential.Password(account.User, Secrets.Of(account.Password), account.Domain)
                : new GesCredential.AccessKey(account.AccessKey, Secrets.Of(account.SecretKey), null),
        };
    }

    private static void CheckOutcome(GesOutcome outcome, IReadOnlyList<GraphOperation> begun)
    {
        Assert.True(outcome.Job is not null || outcome.Error is not null);
        if (outcome.Job?.Status == JobStatus.NotNeeded)
        {
            Assert.Empty(begun);
        }

        var isOpenSaid = outcome.Job?.Adopted == true
            || outcome.Error?.ErrorId.EndsWith("OutcomeUnknown", StringComparison.Ordinal) == true
            || outcome.Warnings.Any(warning => warning.Contains("may still begin", StringComparison.Ordinal));
        Assert.All(begun, job => Assert.True(
            isOpenSaid || outcome.Job?.JobId == job.JobId || (outcome.Job is { JobId: null } && begun.Count == 1),
            $"{job} is missing from the output, which says {outcome.Job} {outcome.Job?.Status} {outcome.Error?.ErrorId}."));
    }

    private void NoteFalseSuccess(GesOutcome outcome)
    {
        var change = changes[outcome.Index];
        var target = change switch { StopGraph => GraphCode.Stopped, DeleteGraph => GraphCode.Deleted, _ => GraphCode.Running };
        if (options.Wait && change.Semantics.EndsInGraph && outcome.Job is { Status: JobStatus.Success, GraphId: { } id }
            && region.StatusOf(id) is var status && status != target)
        {
            falseSuccesses.Add($"{changes[outcome.Index]} was said to have succeeded while the graph was in {status}.");
        }
    }
}
