using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace GesPowerShell.Pipeline;

/// <summary>
/// Lets asynchronous work talk to PowerShell, which may only be done on the pipeline thread: that thread runs the actions that the work posts
/// here until the work has ended. One dispatcher serves all the work of a cmdlet, one piece after the other.
/// </summary>
/// <remarks>
/// It is no SynchronizationContext: commands downstream of WriteObject run on the same thread and would find ours.
/// </remarks>
internal sealed class PipelineThreadDispatcher : IDisposable
{
    private static readonly TimeSpan IdleAfter = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<Action> _posts = new();

    /// <summary>Set when an action was posted or the work has ended. It spins at first: the end mostly follows the last action at once.</summary>
    private readonly ManualResetEventSlim _signal = new();
    private ExceptionDispatchInfo? _failure;

    /// <summary>Id of the pipeline thread while the work runs on it, which is up to the first await of the work.</summary>
    private int _startingThread;

    private volatile bool _hasEnded;

    /// <summary>Called once, on the pipeline thread, when the pipeline takes no more: a downstream command had enough, or an error ended it.</summary>
    public Action? Closed { get; init; }

    /// <summary>Called on the pipeline thread about twice a second while no action is queued.</summary>
    public Action? Idle { get; set; }

    /// <summary>Whether the pipeline takes no more.</summary>
    public bool IsClosed => _failure is not null;

    private bool IsStartingThread => Volatile.Read(ref _startingThread) == Environment.CurrentManagedThreadId;

    /// <summary>
    /// Runs the work, and the actions that it posts, to the end; then throws what the work or an action threw. The work begins on this thread,
    /// so that a call in a loop changes threads only as often as its requests make it.
    /// </summary>
    public void Run(Func<Task> work)
    {
        _hasEnded = false;
        Volatile.Write(ref _startingThread, Environment.CurrentManagedThreadId);
        var running = work();
        Volatile.Write(ref _startingThread, 0);
        _ = running.ContinueWith(_ => End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (Next() is { } action)
        {
            action();
        }

        _failure?.Throw();
        running.GetAwaiter().GetResult();
    }

    /// <summary>Runs an action on the pipeline thread, after those that were posted before. It is dropped once the pipeline is closed.</summary>
    public void Post(Action action) => Enqueue(() => Guarded(action));

    /// <summary>Runs an action on the pipeline thread; the task ends when it has, with what it threw.</summary>
    public Task InvokeAsync(Action action)
    {
        if (IsStartingThread)
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
            catch (Exception e) // passed on to the work, which awaits the task
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    private void Enqueue(Action action)
    {
        if (IsStartingThread)
        {
            // The order to actions that other threads have queued meanwhile is not promised.
            action();
            return;
        }

        _posts.Enqueue(action);
        _signal.Set();
    }

    /// <summary>Waits for the next action; null when the work has ended and none is left.</summary>
    private Action? Next()
    {
        while (true)
        {
            _signal.Reset();

            // Read before the queue: no action is posted after the end.
            var isLast = _hasEnded;
            if (_posts.TryDequeue(out var action))
            {
                return action;
            }

            if (isLast)
            {
                return null;
            }

            if (!_signal.Wait(IdleAfter) && Idle is { } idle)
            {
                return () => Guarded(idle);
            }
        }
    }

    private void End()
    {
        _hasEnded = true;
        _signal.Set();
    }

    public void Dispose() => _signal.Dispose();

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
        catch (Exception e) // thrown again, unchanged, when the work has ended
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            Closed?.Invoke();
        }
    }
}
