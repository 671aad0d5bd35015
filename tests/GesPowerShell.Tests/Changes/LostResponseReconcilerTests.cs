using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Operations;
using GesPowerShell.Tests.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Changes;

public class LostResponseReconcilerTests : HandlerTest
{
    private readonly List<double> _attempts = [];

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(5, 1.0, 3.0, 5.0)]
    [InlineData(60, 1.0, 3.0, 7.0, 15.0, 30.0, 45.0, 60.0)]
    public async Task It_looks_more_and_more_seldom_and_a_last_time_when_the_time_is_over(int lookFor, params double[] attempts)
    {
        Assert.Null(await ReconcileAsync(new ScriptedTrace(Attempt), lookFor));
        Assert.Equal(attempts, _attempts);
    }

    [Fact]
    public async Task What_it_finds_ends_it()
    {
        var match = new TraceMatch(new GesJob { JobId = "job" }, IsInDoubt: false);
        Assert.Same(match, await ReconcileAsync(new ScriptedTrace(() => Attempt() ?? (_attempts.Count == 2 ? match : null)), 60));
        Assert.Equal([1, 3], _attempts);
    }

    [Fact]
    public async Task A_look_that_fails_is_followed_by_the_next()
    {
        var match = TraceMatch.OfGraphAlone;
        Assert.Same(match, await ReconcileAsync(new ScriptedTrace(() =>
        {
            Attempt();
            return _attempts.Count == 1 ? throw Error(GesErrors.ServiceFailedId, 503) : match;
        }), 60));
        Assert.Single(Verbose);
    }

    [Fact]
    public async Task After_the_pipeline_has_ended_it_looks_no_more()
    {
        await Drain.CancelAsync();
        Assert.Null(await ReconcileAsync(new ScriptedTrace(Attempt), 60));
        Assert.Empty(_attempts);
    }

    private TraceMatch? Attempt()
    {
        _attempts.Add((Clock.GetUtcNow() - Clock.Start).TotalSeconds);
        return null;
    }

    private async Task<TraceMatch?> ReconcileAsync(Trace trace, int lookFor)
    {
        var reader = new TraceReader(new FakeHandler((_, _) => throw new InvalidOperationException()), new ServiceClock(Clock));
        var work = new LostResponseReconciler(reader, Clock, new RetryDelay(Clock)).ReconcileAsync(
            trace, TimeSpan.FromSeconds(lookFor), Context);
        await PassAsync(work, TimeSpan.FromSeconds(0.5));
        return await work;
    }

    private sealed class ScriptedTrace(Func<TraceMatch?> look) : Trace
    {
        public override Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context) =>
            throw new InvalidOperationException();

        public override Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context) => Task.FromResult(look());
    }
}
