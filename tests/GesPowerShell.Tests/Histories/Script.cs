using System.Collections.Concurrent;
using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Histories;

/// <summary>One command of one user on all graphs, with its own connection, and the checks after it.</summary>
internal sealed class Script : IDisposable
{
    private readonly RehearsedRegion _region;
    private readonly string _name;
    private readonly UnreliableHandler _handler;
    private readonly GesClient _client;
    private readonly RandomChange _kind;
    private readonly GesChange[] _changes;
    private readonly IReadOnlyList<Subject> _subjects;
    private readonly GesRunOptions _options;
    private readonly OperationContext _call;
    private readonly RecordingObserver _observer;
    private readonly ConcurrentQueue<string> _falseClaims = new();
    private GesException? _fatal;

    public Script(
        RehearsedRegion region, IReadOnlyList<Subject> subjects, VirtualClock clock, string name, Random random, double faultRate,
        CancellationToken cancelToken)
    {
        _region = region;
        _name = name;
        _handler = new UnreliableHandler(clock, name, new Random(random.Next()), faultRate);
        var plan = PlanBuilder.Build(Settings(region, random.Next(2) == 0), Clients.NoEnvironment, _ => { });
        _client = new GesClient(plan with { CreateHandler = _ => _handler }, clock);
        _kind = RandomChange.Choose(random);
        _subjects = subjects;
        _changes = [.. subjects.Select(_kind.Make)];
        _options = new GesRunOptions { Wait = random.Next(2) == 0, Timeout = TimeSpan.FromMinutes(10), ThrottleLimit = random.Next(1, 4) };
        _call = new OperationContext(cancelToken, _ => { }, _ => { });
        _observer = new RecordingObserver { OnFinished = NoteFalseClaim };
    }

    public async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            await (_changes[0] is RestoreGraph
                ? new RestoreRuns(_client, _subjects, _observer).RunAsync(_options, _call)
                : _client.ChangeAsync(_changes, _options, _observer, _call));
        }
        catch (OperationCanceledException) when (_call.CancelToken.IsCancellationRequested)
        {
            // The history cancels the command.
        }
        catch (GesException e) when (e.IsFatal)
        {
            _fatal = e;
        }
    }

    /// <param name="cancelledAt">The time at which Ctrl+C was pressed; null when it was not.</param>
    /// <param name="rules">The faults of the region.</param>
    /// <param name="scripts">The number of scripts that ran at the same time.</param>
    public void Check(long? cancelledAt, IReadOnlyList<FaultRule> rules, int scripts)
    {
        Assert.True(cancelledAt is null || _handler.LastSent <= cancelledAt, "A request left after Ctrl+C.");
        Assert.True(scripts > 1 || rules.Any(CanContradict) || _falseClaims.IsEmpty, string.Join(' ', _falseClaims));
        for (var i = 0; i < _changes.Length; i++)
        {
            var key = _kind.KeyOf(_subjects[i]);
            var executed = _region.ExecutedOf(_name, _kind.Operation, key);
            var maxExecutions = _changes[i].Semantics.Resend == ResendPolicy.Never ? 1 : 2;
            Assert.True(executed.Count <= maxExecutions, $"{_changes[i]} was executed {executed.Count} times.");
            CheckSent(_changes[i], _region.AnswersTo(_name, _kind.Operation, key), maxExecutions);
            var outcomes = _observer.Outcomes.Where(outcome => outcome.Index == i).ToArray();
            if (outcomes.Length > 0)
            {
                CheckOutcome(_changes[i], Assert.Single(outcomes), executed);
            }
            else
            {
                Assert.True(cancelledAt is not null || (_fatal is not null && executed.Count == 0), $"{_changes[i]} has no outcome.");
            }
        }
    }

    public void Dispose() => _client.Dispose();

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

    /// <summary>
    /// A change is sent again only after a refusal. GES may execute every other request, even if it did not execute this one.
    /// </summary>
    private static void CheckSent(GesChange change, IReadOnlyList<int> answers, int maxExecutions)
    {
        Assert.True(
            answers.SkipLast(1).Count(status => !IsRefusal(status)) < maxExecutions,
            $"{change} was sent again after {string.Join(", ", answers)}.");

        static bool IsRefusal(int status) => status is >= 400 and < 500 and not 408;
    }

    private static void CheckOutcome(GesChange change, GesOutcome outcome, IReadOnlyList<Executed> executed)
    {
        Assert.True(outcome.Job is not null || outcome.Error is not null);

        // A restore that cannot stop its graph ends with the job of the stop.
        if (outcome.Job is { Adopted: false } job && job.Operation == change.Operation)
        {
            Assert.True(
                (job.Status == JobStatus.NotNeeded) == (executed.Count == 0),
                $"{job} is {job.Status} and was executed {executed.Count} times.");
        }

        var isUnknownReported = outcome.Job?.Adopted == true
            || outcome.Error?.ErrorId.EndsWith("OutcomeUnknown", StringComparison.Ordinal) == true
            || outcome.Warnings.Any(warning => warning.Contains("may still begin", StringComparison.Ordinal));
        Assert.All(executed, request => Assert.True(
            isUnknownReported || (outcome.Job is { } said && (said.JobId == request.JobId || (said.JobId is null && executed.Count == 1))),
            $"{request} is missing from the output, which says {outcome.Job} {outcome.Job?.Status} {outcome.Error?.ErrorId}."));
    }

    /// <summary>
    /// Whether a claim that was true when it was reported can become false by a later change of another user, or by a delayed operation of
    /// GES.
    /// </summary>
    private bool CanContradict(FaultRule rule) => RandomFaults.MovesLater(rule)
        || (rule.JobFirst is not null && !_changes[0].Semantics.EndsInGraph); // The end is visible only in the job, which ends early.

    /// <summary>
    /// Records a claim that the region contradicts when it is made. After a success, the change has taken effect and the graph has reached
    /// a stable state: when its job succeeds early, a graph still reads as running. An outcome with an error makes no claim. When the time
    /// of a wait is over, the job is written as GES shows it, which may be a success before the graph has changed, and the error states
    /// that the change goes on.
    /// </summary>
    private void NoteFalseClaim(GesOutcome outcome)
    {
        var truth = Truth.Of(_region.Simulator, _subjects[outcome.Index]);
        var isTrue = outcome switch
        {
            { Job.Status: JobStatus.NotNeeded } => IsNotNeeded(truth),
            { Error: null, Job.Status: JobStatus.Success } when IsEndKnown => IsAtRest(truth) && _kind.IsDone(truth),
            _ => true,
        };
        if (!isTrue)
        {
            _falseClaims.Enqueue(
                $"{_changes[outcome.Index]} was said to be {outcome.Job!.Status} "
                    + $"while the graph was in {truth.Graph?.Status} before {truth.Graph?.NextStatus}.");
        }
    }

    /// <summary>Whether the command waits for the end of its changes. Without a wait, a job is written as GES shows it.</summary>
    private bool IsEndKnown => _options.Wait || _changes[0] is RestoreGraph || _changes[0].Semantics.EndsWithAnswer;

    private bool IsAtRest(Truth truth) => !_changes[0].Semantics.EndsInGraph || truth.Graph?.NextStatus is null;

    /// <summary>Whether the change is not needed. A client can also conclude that from a read that a fault delays.</summary>
    private bool IsNotNeeded(Truth truth)
    {
        var read = truth with { Graph = _region.Simulator.Graphs.AsClientsRead(truth.Subject.GraphId) };
        return new[] { truth, read }.Any(one => _kind.IsDone(one) || _kind.NotNeededIn.Contains(one.Graph?.Status));
    }
}
