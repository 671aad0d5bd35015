using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Tests.Histories;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Throttling;

/// <summary>Commands that GES tells to slow down, on virtual time.</summary>
public class TooManyRequestsTests
{
    private readonly VirtualClock _clock = new();
    private readonly RecordingObserver _observer = new();
    private readonly LimitedService _api;

    public TooManyRequestsTests() => _api = new LimitedService(_clock);

    [Fact]
    public async Task Nobody_sends_before_the_time_that_the_service_names_is_over()
    {
        _api.Refuse = request => request.Number == 5 ? TimeSpan.FromSeconds(30) : null;
        await StopAsync(graphs: 40, throttleLimit: 4);
        var refusedAt = _api.Requests[5].Answered;
        Assert.DoesNotContain(_api.Requests, request => request.Sent > refusedAt && request.Sent < refusedAt + TimeSpan.FromSeconds(30));
        Assert.Every(_observer.Outcomes, outcome => Assert.Null(outcome.Error));
    }

    [Fact]
    public async Task After_it_half_as_many_go_at_once_and_soon_all_again()
    {
        _api.Refuse = request => request.Number == 8 ? TimeSpan.FromSeconds(30) : null;
        await StopAsync(graphs: 200, throttleLimit: 8);
        var opened = _api.Requests[8].Answered + TimeSpan.FromSeconds(30);
        var after = _api.Requests.Where(request => request.Sent >= opened).ToArray();
        Assert.Equal(4, after.Count(request => request.Sent == after[0].Sent));
        Assert.Equal(8, after.Max(request => request.AtOnce));
        Assert.Equal(8, _api.Requests.Max(request => request.AtOnce));
    }

    [Fact]
    public async Task Several_that_are_refused_together_are_one_sign()
    {
        _api.Refuse = request => request.Number < 8 ? TimeSpan.FromSeconds(30) : null;
        await StopAsync(graphs: 50, throttleLimit: 8);
        var second = _api.Requests[8].Sent;
        Assert.Equal(4, _api.Requests.Count(request => request.Sent == second));
    }

    [Fact]
    public async Task A_thousand_graphs_get_through_a_hundred_requests_a_minute_without_a_hint()
    {
        var window = new Queue<TimeSpan>();
        _api.Refuse = request =>
        {
            while (window.TryPeek(out var first) && first <= request.Sent - TimeSpan.FromMinutes(1))
            {
                window.Dequeue();
            }

            if (window.Count >= 100)
            {
                return TimeSpan.Zero;
            }

            window.Enqueue(request.Sent);
            return null;
        };
        await StopAsync(graphs: 1000, throttleLimit: 32);
        Assert.Equal(1000, _observer.Outcomes.Count(outcome => outcome.Job?.JobId is not null));

        // Some requests are refused, and no request is refused many times.
        Assert.InRange(_api.Requests.Count, 1300, 1700);
    }

    [Fact]
    public async Task A_proxy_that_says_so_of_itself_slows_nothing_down()
    {
        var refusal = GesErrors.ProxyRefused(new GesErrorDetails("Stop", "Stop") { Status = 429 }, proxy: null);
        var service = new FakeHandler((request, _) =>
            request is ShowGraph { GraphId: "refused" } ? Task.FromException<object>(refusal) : Task.FromResult<object>(new GesGraph()));
        var throttle = new ThrottleHandler(service, 4, _clock, new RetryDelay(_clock, jitter: () => 0.5));
        var context = new OperationContext(TestContext.Current.CancellationToken, _ => { }, _ => { });
        await Assert.ThrowsAsync<GesException>(() => throttle.SendAsync(new ShowGraph("refused"), context));
        Assert.NotNull(await throttle.SendAsync(new ShowGraph("next"), context));
    }

    [Fact]
    public async Task When_the_pipeline_ends_meanwhile_what_waits_is_not_sent()
    {
        using var ended = new CancellationTokenSource();
        _api.Refuse = request =>
        {
            ended.Cancel();
            return TimeSpan.FromMinutes(5);
        };
        await StopAsync(graphs: 8, throttleLimit: 4, ended);
        Assert.Equal(Enumerable.Repeat("TooManyRequests", 4), _observer.Outcomes.Select(outcome => outcome.Error?.ErrorId));
        Assert.Equal(4, _api.Requests.Count);
    }

    [Fact]
    public async Task A_read_that_is_given_up_meanwhile_leaves_its_turn_to_the_next()
    {
        var answer = new TaskCompletionSource<object>();
        var service = new FakeHandler(
            (request, _) => request is ShowGraph { GraphId: "refused" } ? answer.Task : Task.FromResult<object>(new GesGraph()));
        var throttle = new ThrottleHandler(service, 1, _clock, new RetryDelay(_clock, jitter: () => 0.5));
        var context = new OperationContext(TestContext.Current.CancellationToken, _ => { }, _ => { });
        using var deadline = new CancellationTokenSource();
        var refused = throttle.SendAsync(new ShowGraph("refused"), context);
        var read = throttle.SendAsync(new ShowGraph("read"), context with { CancelToken = deadline.Token });
        var change = throttle.SendAsync(new ShowGraph("next"), context);
        answer.SetException(new GesException("TooManyRequests", GesErrorKind.LimitsExceeded, "429", "")
        {
            HttpStatus = 429, RetryAfter = TimeSpan.FromMinutes(1),
        });
        await Assert.ThrowsAsync<GesException>(() => refused);
        await deadline.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        await _clock.DriveAsync(change).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.NotNull(await change);
    }

    private Task StopAsync(int graphs, int throttleLimit, CancellationTokenSource? ended = null)
    {
        var runner = new ChangeRunner(_api, _clock, new RetryDelay(_clock, jitter: () => 0.5));
        GraphChange[] changes = [.. Enumerable.Range(0, graphs).Select(i => new StopGraph("graph-" + i))];
        var call = new OperationContext(TestContext.Current.CancellationToken, _ => { }, _ => { })
            { DrainToken = ended?.Token ?? CancellationToken.None };
        return _clock.DriveAsync(runner.ChangeAsync(changes, new GesRunOptions { ThrottleLimit = throttleLimit }, _observer, call));
    }

    /// <summary>A service that takes a second for each request and refuses some.</summary>
    private sealed class LimitedService(VirtualClock clock) : IRequestHandler
    {
        private readonly Lock _gate = new();
        private readonly List<Request> _requests = [];
        private readonly long _start = clock.GetTimestamp();
        private int _open;

        /// <summary>Returns the Retry-After time of a refusal, zero for one without a time; null accepts the request.</summary>
        public Func<Request, TimeSpan?> Refuse { get; set; } = _ => null;

        public List<Request> Requests => _requests;

        public async Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) =>
            (T)(object)await SubmitAsync(Assert.IsAssignableFrom<GraphChange>(request), context);

        private async Task<ChangeAcceptance> SubmitAsync(GraphChange change, OperationContext context)
        {
            Request request;
            lock (_gate)
            {
                request = new Request(_requests.Count, clock.GetElapsedTime(_start), ++_open);
                _requests.Add(request);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock, context.CancelToken);
            lock (_gate)
            {
                _open--;
                request.Answered = clock.GetElapsedTime(_start);
                return Refuse(request) is { } wait
                    ? throw new GesException("TooManyRequests", GesErrorKind.LimitsExceeded, "429", "")
                    {
                        Outcome = RequestOutcome.Rejected,
                        HttpStatus = 429,
                        RetryAfter = wait,
                    }
                    : new ChangeAcceptance("job of " + change.GraphId, null);
            }
        }

        internal sealed class Request(int number, TimeSpan sent, int atOnce)
        {
            public int Number => number;

            public TimeSpan Sent => sent;

            public TimeSpan Answered { get; set; }

            public int AtOnce => atOnce;
        }
    }
}
