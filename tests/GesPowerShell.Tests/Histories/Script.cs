using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Histories;

/// <summary>One command of one user on all graphs, with a connection of its own, and what must be true of it afterwards.</summary>
internal sealed class Script : IDisposable
{
    private readonly RehearsedRegion _region;
    private readonly string _name;
    private readonly UnreliableHandler _line;
    private readonly GesClient _client;
    private readonly RandomChange _kind;
    private readonly GesChange[] _changes;
    private readonly string[] _graphs;
    private readonly GesRunOptions _options;
    private readonly OperationContext _call;
    private readonly RecordingObserver _observer;
    private readonly List<string> _falseSuccesses = [];
    private GesException? _fatal;

    public Script(RehearsedRegion region, VirtualClock clock, string name, Random random, double badness, CancellationToken cancelToken)
    {
        _region = region;
        _name = name;
        _line = new UnreliableHandler(clock, name, new Random(random.Next()), badness);
        var plan = PlanBuilder.Build(Settings(region, random.Next(2) == 0), Clients.NoEnvironment, _ => { });
        _client = new GesClient(plan with { CreateHandler = _ => _line }, clock);
        _kind = RandomChange.Draw(random);
        _graphs = [.. region.Simulator.Graphs.All.Select(graph => graph.Id)];
        _changes = [.. _graphs.Select(_kind.Make)];
        _options = new GesRunOptions { Wait = random.Next(2) == 0, Timeout = TimeSpan.FromMinutes(10), ThrottleLimit = random.Next(1, 4) };
        _call = new OperationContext(cancelToken, _ => { }, _ => { });
        _observer = new RecordingObserver { OnFinished = NoteFalseSuccess };
    }

    public async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            await _client.ChangeAsync(_changes, _options, _observer, _call);
        }
        catch (OperationCanceledException) when (_call.CancelToken.IsCancellationRequested)
        {
            // That is what was asked for.
        }
        catch (GesException e) when (e.IsFatal)
        {
            _fatal = e;
        }
    }

    /// <param name="cancelledAt">When Ctrl+C was pressed; null when it was not.</param>
    /// <param name="isAlone">Nobody else acted, and nothing late.</param>
    public void Check(long? cancelledAt, bool isAlone)
    {
        Assert.True(cancelledAt is null || _line.LastSent <= cancelledAt, "A request left after Ctrl+C.");
        Assert.True(!isAlone || _falseSuccesses.Count == 0, string.Join(' ', _falseSuccesses));
        for (var i = 0; i < _changes.Length; i++)
        {
            var begun = _region.BegunBy(_name, _changes[i] is CreateGraph created ? _region.IdOf(created.Name) : _graphs[i]);
            Assert.True(
                _changes[i].Semantics.Resend != ResendPolicy.Never || begun.Count(operation => operation.Operation == _kind.Operation) <= 1,
                $"{_changes[i]} was carried out {begun.Count} times.");
            var outcomes = _observer.Outcomes.Where(outcome => outcome.Index == i).ToArray();
            if (outcomes.Length > 0)
            {
                CheckOutcome(Assert.Single(outcomes), begun);
            }
            else
            {
                Assert.True(cancelledAt is not null || (_fatal is not null && begun.Count == 0), $"{_changes[i]} has no outcome.");
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

    /// <summary>
    /// Notes a success that the graph contradicts. An outcome with an error claims none: when the time of a wait is over, the job is written
    /// as GES shows it, which may be a success before the graph has arrived, and the error says that the change goes on.
    /// </summary>
    private void NoteFalseSuccess(GesOutcome outcome)
    {
        var change = _changes[outcome.Index];
        var target = change switch { StopGraph => GraphCode.Stopped, DeleteGraph => GraphCode.Deleted, _ => GraphCode.Running };
        if (_options.Wait && change.Semantics.EndsInGraph && outcome is { Error: null, Job: { Status: JobStatus.Success, GraphId: { } id } }
            && _region.StatusOf(id) is var status && status != target)
        {
            _falseSuccesses.Add($"{_changes[outcome.Index]} was said to have succeeded while the graph was in {status}.");
        }
    }
}
