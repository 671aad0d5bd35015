using GesPowerShell.Client.Handlers;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Handlers;

/// <summary>One handler by itself: the next one is the test, and time passes when the test says so.</summary>
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

    /// <summary>
    /// Gives work on other threads its turns until the condition holds. What never happens fails the test and does not hang it.
    /// </summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using var never = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            never.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The end of work that has to end without any time passing.</summary>
    private protected static Task<T> SoonAsync<T>(Task<T> work) =>
        work.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <summary>Lets time pass in small steps until the work has ended.</summary>
    private protected async Task<TimeSpan> PassAsync(Task work, TimeSpan step)
    {
        var start = Clock.GetUtcNow();

        // Without xUnit's synchronization context a step returns when what it woke waits again.
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
