using System.Runtime.ExceptionServices;

namespace GesPowerShell.Pipeline;

/// <summary>
/// Runs actions of asynchronous work on the pipeline thread, the only thread that may call PowerShell. The pipeline thread runs the posted
/// actions until the work has ended. A cmdlet has one dispatcher for all of its work.
/// </summary>
/// <remarks>
/// It is not installed as SynchronizationContext, since downstream commands run on the same thread and would use it too.
/// </remarks>
internal sealed class PipelineThreadDispatcher : IDisposable
{
    private readonly Queue<Action> _posts = new();

    /// <summary>
    /// Set when an action was posted or the work has ended. The wait spins first, since the end usually follows the last action at once.
    /// </summary>
    private readonly ManualResetEventSlim _signal = new();
    private ExceptionDispatchInfo? _failure;

    /// <summary>Id of the pipeline thread while the work runs on it, until its first await.</summary>
    private int _startingThread;

    private volatile bool _hasEnded;

    /// <summary>
    /// Called once, on the pipeline thread, when the pipeline accepts no more output: a downstream command or an error has ended it.
    /// </summary>
    public Action? Closed { get; init; }

    /// <summary>Called on the pipeline thread after each <see cref="IdleAfter"/> in which no action was queued.</summary>
    public Action? Idle { get; set; }

    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the pipeline accepts no more output.</summary>
    public bool IsClosed => _failure is not null;

    private bool IsStartingThread => Volatile.Read(ref _startingThread) == Environment.CurrentManagedThreadId;

    /// <summary>
    /// Runs the work and its posted actions to the end, then rethrows an exception of the work or an action. The work starts on this
    /// thread, so that a cmdlet in a loop switches threads only for its requests.
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

    /// <summary>Queues an action for the pipeline thread. It is dropped when the pipeline is closed.</summary>
    public void Post(Action action) => Enqueue(() => Guarded(action));

    /// <summary>Runs an action on the pipeline thread. The task ends with the action and has its exception.</summary>
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
            catch (Exception e) // The work awaits the task and receives the exception.
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
            // The order relative to actions of other threads is not guaranteed.
            action();
            return;
        }

        lock (_posts)
        {
            _posts.Enqueue(action);
        }

        _signal.Set();
    }

    /// <summary>Waits for the next action; null when the work has ended and none is left.</summary>
    private Action? Next()
    {
        while (true)
        {
            _signal.Reset();

            // Read before the queue: no action is posted after the work has ended.
            var isLast = _hasEnded;
            lock (_posts)
            {
                if (_posts.Count > 0)
                {
                    return _posts.Dequeue();
                }
            }

            if (isLast)
            {
                return null;
            }

            if (!_signal.Wait(IdleAfter) && Idle is not null)
            {
                return RunIdle;
            }
        }
    }

    private void RunIdle() => Guarded(Idle!);

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
        catch (Exception e) // Rethrown unchanged when the work has ended.
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            Closed?.Invoke();
        }
    }
}
