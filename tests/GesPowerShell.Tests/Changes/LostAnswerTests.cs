using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Changes;

public class LostAnswerTests
{
    private readonly JumpingClock _clock = new();
    private readonly RecordingObserver _observer = new();
    private readonly ScriptedService _api;

    public LostAnswerTests()
    {
        _api = new ScriptedService(_clock);
        _api.Graphs["1"] = [(0, "200")];
    }

    private GesOutcome Outcome => Assert.Single(_observer.Outcomes);

    private int Sent => _api.Requests.Count(what => what.Contains(" 1", StringComparison.Ordinal) && char.IsUpper(what[0]));

    [Fact]
    public async Task A_restart_whose_answer_was_lost_is_found_by_its_new_job()
    {
        _api.Jobs["old"] = ("1", [(0, "success")]);
        LoseAnswers(began: () => _api.Jobs["new"] = ("1", [(0, "running")]));
        await RunAsync("Restart");
        Assert.Equal(("new", true), (Outcome.Job?.JobId, Outcome.Job?.Adopted));
        Assert.Equal(1, Sent);
    }

    [Fact]
    public async Task A_job_list_that_repeats_for_ever_does_not_hold_up_a_restart()
    {
        _api.Jobs["old"] = ("1", [(0, "success")]);
        _api.JobPagesRepeat = true;
        LoseAnswers(began: () => _api.Jobs["new"] = ("1", [(0, "running")]));
        await RunAsync("Restart");
        Assert.Equal("new", Outcome.Job?.JobId);
    }

    [Fact]
    public async Task A_restart_whose_answer_was_lost_is_found_by_the_graph_moving()
    {
        LoseAnswers(began: () => _api.Graphs["1"] = [(0, "200"), (20, "901")]);
        await RunAsync("Restart");
        Assert.True(Outcome.Job?.Adopted);
        Assert.Single(Outcome.Warnings);
        Assert.Equal(1, Sent);
    }

    [Fact]
    public async Task A_restart_that_shows_nothing_for_a_minute_is_never_sent_again()
    {
        LoseAnswers(began: () => { });
        await RunAsync("Restart");
        Assert.Equal("RestartOutcomeUnknown", Outcome.Error?.ErrorId);
        Assert.Equal(1, Sent);
        Assert.InRange(_clock.Seconds, 60, 90);
    }

    [Fact]
    public async Task While_one_is_looked_for_the_next_graph_has_its_turn()
    {
        _api.Graphs["2"] = [(0, "200")];
        LoseAnswers(began: () => { });
        await RunAsync(["1", "2"], "Restart", throttleLimit: 1);
        var asked = _api.Requests.ToList();
        var looked = asked.IndexOf("graph 1", asked.IndexOf("Restart 1"));
        Assert.InRange(asked.IndexOf("Restart 2"), asked.IndexOf("Restart 1"), looked);
        Assert.Equal(2, _observer.Outcomes.Count);
    }

    [Fact]
    public async Task The_jobs_of_other_operations_do_not_match()
    {
        LoseAnswers(began: () => _api.Jobs["import"] = ("1", [(0, "running")]));
        _api.JobName = "ImportGraph";
        await RunAsync("Restart");
        Assert.Equal("RestartOutcomeUnknown", Outcome.Error?.ErrorId);
    }

    [Fact]
    public async Task A_stop_whose_answer_was_lost_is_taken_over_when_the_graph_stops()
    {
        LoseAnswers(began: () => _api.Graphs["1"] = [(0, "901")]);
        await RunAsync("Stop");
        Assert.True(Outcome.Job?.Adopted);
        Assert.Equal(1, Sent);
    }

    [Fact]
    public async Task A_stop_that_shows_nothing_is_sent_once_more_and_says_so()
    {
        var attempts = 0;
        _api.OnSubmit = _ => ++attempts == 1 ? throw Lost() : Task.FromResult(new ChangeAcceptance("job-2", "request-2"));
        await RunAsync("Stop");
        Assert.Equal("job-2", Outcome.Job?.JobId);
        Assert.Contains("may still begin later", Assert.Single(Outcome.Warnings));
    }

    [Fact]
    public async Task Being_there_already_after_a_lost_answer_is_our_own_doing()
    {
        var attempts = 0;
        _api.OnRead = _ =>
        {
            if (_clock.Seconds < 62)
            {
                throw Failing("ServiceFailed", RequestOutcome.NotSent);
            }
        };
        _api.OnSubmit = _ =>
        {
            _api.Graphs["1"] = [(0, "900")];
            throw ++attempts == 1 ? Lost() : Refused("GES.7001");
        };
        await RunAsync("Stop");
        Assert.Equal((true, 2), (Outcome.Job?.Adopted, attempts));
        Assert.NotEqual(JobStatus.NotNeeded, Outcome.Job?.Status);
    }

    [Fact]
    public async Task A_request_that_was_never_sent_is_sent_again()
    {
        var attempts = 0;
        _api.OnSubmit = _ => ++attempts < 4
            ? throw Failing("ConnectionFailed", RequestOutcome.NotSent)
            : Task.FromResult(new ChangeAcceptance("job-4", null));
        await RunAsync("Restart");
        Assert.Equal("job-4", Outcome.Job?.JobId);
        Assert.False(Outcome.Job?.Adopted);
    }

    [Fact]
    public async Task Too_many_requests_are_repeated_when_the_service_says()
    {
        var attempts = 0;
        _api.OnSubmit = _ => ++attempts == 1
            ? throw new GesException("TooManyRequests", GesErrorKind.LimitsExceeded, "429", "")
            {
                Outcome = RequestOutcome.Rejected, HttpStatus = 429, RetryAfter = TimeSpan.FromSeconds(17),
            }
            : Task.FromResult(new ChangeAcceptance("job-2", null));
        await RunAsync("Restart");
        Assert.Equal("job-2", Outcome.Job?.JobId);
        Assert.Equal(17, _clock.Seconds, precision: 3);
    }

    [Fact]
    public async Task A_stop_that_is_refused_although_the_graph_runs_is_repeated_three_times_and_no_more()
    {
        _api.OnSubmit = _ => throw Refused("GES.7001");
        await RunAsync("Stop");
        Assert.Equal("RequestRefused", Outcome.Error?.ErrorId);
        Assert.Equal(4, Sent);
    }

    [Fact]
    public async Task A_refused_restart_is_not_repeated()
    {
        _api.OnSubmit = _ => throw Refused("GES.7016");
        await RunAsync("Restart");
        Assert.Equal(1, Sent);
    }

    private static GesException Lost() => Failing("RequestTimedOut", RequestOutcome.Indeterminate);

    private static GesException Refused(string code) => new("RequestRefused", GesErrorKind.InvalidOperation, code, "")
    {
        Outcome = RequestOutcome.Rejected,
        HttpStatus = 400,
        ErrorCode = code,
    };

    private static GesException Failing(string errorId, RequestOutcome outcome) =>
        new(errorId, GesErrorKind.ConnectionError, errorId, "") { Outcome = outcome };

    private void LoseAnswers(Action began) => _api.OnSubmit = _ =>
    {
        began();
        throw Lost();
    };

    private Task RunAsync(string operation) => RunAsync(["1"], operation, throttleLimit: 16);

    private Task RunAsync(string[] graphs, string operation, int throttleLimit)
    {
        var pauses = new RetryDelay(_clock, jitter: () => 0.5);
        var runner = new ChangeRunner(_api, _clock, pauses);
        var call = new OperationContext(TestContext.Current.CancellationToken, _ => { }, _ => { });
        var options = new GesRunOptions { ThrottleLimit = throttleLimit };
        return runner.ChangeAsync([.. graphs.Select(graph => Clients.Change(operation, graph))], options, _observer, call);
    }
}
