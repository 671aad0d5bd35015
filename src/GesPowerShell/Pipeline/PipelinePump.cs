using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace GesPowerShell.Pipeline;

/// <summary>
/// Lets asynchronous work talk to PowerShell, which may only be done on the pipeline thread: that thread runs what the work posts here
/// until the work has ended.
/// </summary>
/// <remarks>
/// No SynchronizationContext: whatever runs downstream of WriteObject runs on the same thread, and would find ours.
/// </remarks>
internal sealed class PipelinePump : IDisposable
{
    private static readonly TimeSpan IdleAfter = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<Action> posts = new();

    /// <summary>Something was posted, or the work has ended. Waits actively at first: the end mostly follows the last post at once.</summary>
    private readonly ManualResetEventSlim signal = new();
    private ExceptionDispatchInfo? failure;

    /// <summary>While the work runs on the pipeline thread itself, up to its first wait: that thread's id.</summary>
    private int beginner;

    private volatile bool hasEnded;

    /// <summary>Called once, on the pipeline thread, when the pipeline would take no more: a downstream command had enough, or an error ended it.</summary>
    public Action? Closed { get; init; }

    /// <summary>Called on the pipeline thread about twice a second while there is nothing to run.</summary>
    public Action? Idle { get; set; }

    /// <summary>The pipeline takes no more.</summary>
    public bool IsClosed => failure is not null;

    private bool IsBeginning => Volatile.Read(ref beginner) == Environment.CurrentManagedThreadId;

    /// <summary>
    /// Runs the work, and what it posts, to the end; then throws what the work or a post threw. The work begins on this thread: a call in
    /// a loop should not have to change threads more often than its requests make it.
    /// </summary>
    public void Run(Func<Task> work)
    {
        Volatile.Write(ref beginner, Environment.CurrentManagedThreadId);
        var running = work();
        Volatile.Write(ref beginner, 0);
        _ = running.ContinueWith(_ => End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (Next() is { } post)
        {
            post();
        }

        failure?.Throw();
        running.GetAwaiter().GetResult();
    }

    /// <summary>Runs on the pipeline thread, in order. Dropped once the pipeline is closed.</summary>
    public void Post(Action action) => Enqueue(() => Guarded(action));

    /// <summary>Runs on the pipeline thread; the task ends when it has, with what it threw.</summary>
    public Task InvokeAsync(Action action)
    {
        if (IsBeginning)
        {
            action();
            return Task.CompletedTask;
        }

        var done = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(() =>
        {
            try
            {
                action();
                done.SetResult(null);
            }
            catch (Exception e) // handed to the one who waits for it
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    private void Enqueue(Action post)
    {
        if (IsBeginning)
        {
            // At once. Other threads may have queued something meanwhile: its order to this was never promised.
            post();
            return;
        }

        posts.Enqueue(post);
        signal.Set();
    }

    /// <summary>Waits for one; null when the work has ended and nothing is left.</summary>
    private Action? Next()
    {
        while (true)
        {
            signal.Reset();

            // In this order: nothing is posted after the end.
            var isLast = hasEnded;
            if (posts.TryDequeue(out var post))
            {
                return post;
            }

            if (isLast)
            {
                return null;
            }

            if (!signal.Wait(IdleAfter) && Idle is { } idle)
            {
                return () => Guarded(idle);
            }
        }
    }

    private void End()
    {
        hasEnded = true;
        signal.Set();
    }

    public void Dispose() => signal.Dispose();

    private void Guarded(Action action)
    {
        if (IsClosed)
        {
            return;
        }

        try
        {
            action();
        }
        catch (Exception e) // thrown again, as it was, when the work has ended
        {
            failure = ExceptionDispatchInfo.Capture(e);
            Closed?.Invoke();
        }
    }
}
