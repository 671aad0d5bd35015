using GesPowerShell.Client.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Handlers;

public class RetryHandlerTests : HandlerTest
{
    private int _attempts;

    /// <summary>The number of attempts for an error that does not go away. An error that is not transient has one.</summary>
    public static TheoryData<string, int?, string?, int> Errors => new()
    {
        { GesErrors.TooManyRequestsId, 429, null, 8 },
        { GesErrors.TooManyRequestsId, 403, null, 5 },
        { GesErrors.ServiceFailedId, 503, null, 5 },
        { GesErrors.RequestTimedOutId, null, null, 5 },
        { GesErrors.ConnectionFailedId, null, null, 5 },
        { GesErrors.ProxyFailedId, 502, null, 5 },
        { GesErrors.ProxyRefusedId, 407, null, 1 },
        { GesErrors.ProxyRefusedId, 408, null, 5 },
        { GesErrors.ProxyRefusedId, 429, null, 5 },
        { GesErrors.ProxyRefusedId, 499, null, 1 },
        { GesErrors.ProxyRefusedId, 500, null, 5 },
        { GesErrors.ProxyRefusedId, 503, null, 5 },
        { GesErrors.InvalidAnswerId, 200, null, 1 },
        { GesErrors.InvalidAnswerId, 500, "GES.7001", 1 },
        { GesErrors.InvalidAnswerId, 200, CodeOf(GesErrors.TooManyRequestsId), 5 },
        { GesErrors.InvalidAnswerId, 200, CodeOf(GesErrors.ServiceFailedId), 5 },
        { GesErrors.RequestRefusedId, 400, null, 1 },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_transient_error_is_tried_again_a_few_times_and_no_other(string id, int? status, string? code, int attempts)
    {
        var error = new GesException(id, GesErrorKind.LimitsExceeded, id, "")
        {
            HttpStatus = status, ErrorCode = code, Outcome = RequestOutcome.NotSent,
        };
        Assert.Same(error, await FailAsync(new ShowGraph("g"), () => error));
        Assert.Equal(attempts, _attempts);
        Assert.Equal(attempts - 1, Verbose.Count);
    }

    [Theory]
    [InlineData(RequestOutcome.NotSent, 5)]
    [InlineData(RequestOutcome.Rejected, 5)]
    [InlineData(RequestOutcome.Indeterminate, 1)]
    internal async Task A_change_is_never_sent_again_when_it_may_have_been_executed(RequestOutcome outcome, int attempts)
    {
        await FailAsync(new StopGraph("g"), () => Error(GesErrors.ServiceFailedId, 503, outcome));
        Assert.Equal(attempts, _attempts);
    }

    [Fact]
    public async Task A_read_is_sent_again_whatever_became_of_it()
    {
        await FailAsync(new ShowGraph("g"), () => Error(GesErrors.ServiceFailedId, 503, RequestOutcome.Indeterminate));
        Assert.Equal(5, _attempts);
    }

    [Fact]
    public async Task When_the_pipeline_has_ended_the_error_comes_at_once()
    {
        await Drain.CancelAsync();
        await FailAsync(new ShowGraph("g"), () => Error(GesErrors.ServiceFailedId, 503));
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task The_time_that_the_service_asks_for_is_the_time_until_the_next_attempt()
    {
        var error = TooMany(TimeSpan.FromSeconds(40));
        var handler = new RetryHandler(
            new FakeHandler((_, _) => ++_attempts == 1 ? throw error : Task.FromResult<object>(new GesGraph())), Delay);
        var read = handler.SendAsync(new ShowGraph("g"), Context);
        Assert.Equal(TimeSpan.FromSeconds(40), await PassAsync(read, TimeSpan.FromSeconds(1)));
        Assert.NotNull(await read);
    }

    [Fact]
    public async Task An_answer_is_given_on_and_nothing_is_said()
    {
        var graph = new GesGraph();
        var handler = new RetryHandler(new FakeHandler((_, _) => Task.FromResult<object>(graph)), Delay);
        Assert.Same(graph, await handler.SendAsync(new ShowGraph("g"), Context));
        Assert.Empty(Verbose);
    }

    private static string CodeOf(string errorId) => ServiceCodes.All.First(code => code.ErrorId == errorId).Code;

    private async Task<GesException> FailAsync<T>(GesRequest<T> request, Func<GesException> error)
    {
        var handler = new RetryHandler(
            new FakeHandler((_, _) =>
            {
                _attempts++;
                throw error();
            }),
            Delay);
        var work = handler.SendAsync(request, Context);
        await PassAsync(work.ContinueWith(_ => { }, TaskScheduler.Default), TimeSpan.FromSeconds(30));
        return await Assert.ThrowsAsync<GesException>(() => work);
    }
}
