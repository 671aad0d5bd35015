using GesPowerShell.Client.Handlers;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Handlers;

/// <summary>The base of tests of one handler: the test answers in the place of the next handler and advances the clock.</summary>
public abstract class HandlerTest : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _drain = new();

    private protected FakeTimeProvider Clock { get; } = new();

    private protected List<string> Verbose { get; } = [];

    private protected CancellationTokenSource Cancel => _cancel;

    private protected CancellationTokenSource Drain => _drain;

    private protected OperationContext Context => new(_cancel.Token, Verbose.Add, _ => { }) { DrainToken = _drain.Token };

    private protected RetryDelay Delay => new(Clock, jitter: () => 0.5);

    public void Dispose()
    {
        _cancel.Dispose();
        _drain.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static GesException Error(
        string id, int? status = null, RequestOutcome outcome = RequestOutcome.NotSent, TimeSpan? retryAfter = null) =>
        new(id, GesErrorKind.LimitsExceeded, id, "") { HttpStatus = status, Outcome = outcome, RetryAfter = retryAfter };

    private protected static GesException TooMany(TimeSpan? retryAfter) =>
        Error(GesErrors.TooManyRequestsId, 429, RequestOutcome.Rejected, retryAfter);

    /// <summary>Yields to work on other threads until the condition is true. After a minute the test fails.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using var timeLimit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            timeLimit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Awaits work that must end without the clock being advanced.</summary>
    private protected static Task<T> WithTimeLimitAsync<T>(Task<T> work) =>
        work.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <summary>Advances the clock in small steps until the work has ended.</summary>
    private protected async Task<TimeSpan> PassAsync(Task work, TimeSpan step)
    {
        var start = Clock.GetUtcNow();

        // Without the synchronization context of xUnit, Advance returns only after the work that it resumed waits again.
        await Task.Run(() =>
        {
            while (!work.IsCompleted)
            {
                Clock.Advance(step);
            }
        });
        return Clock.GetUtcNow() - start;
    }
}
