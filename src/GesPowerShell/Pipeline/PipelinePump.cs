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

    private readonly BlockingCollection<Action> posts = [];
    private ExceptionDispatchInfo? failure;

    /// <summary>Called once, on the pipeline thread, when the pipeline would take no more: a downstream command had enough, or an error ended it.</summary>
    public Action? Closed { get; init; }

    /// <summary>Called on the pipeline thread about twice a second while there is nothing to run.</summary>
    public Action? Idle { get; set; }

    /// <summary>The pipeline takes no more.</summary>
    public bool IsClosed => failure is not null;

    /// <summary>Runs the work, and what it posts, to the end; then throws what the work or a post threw.</summary>
    public void Run(Func<Task> work)
    {
        var running = Task.Run(work);
        _ = running.ContinueWith(
            _ => posts.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!posts.IsCompleted)
        {
            if (posts.TryTake(out var post, IdleAfter))
            {
                post();
            }
            else if (Idle is not null)
            {
                Guarded(Idle);
            }
        }

        failure?.Throw();
        running.GetAwaiter().GetResult();
    }

    /// <summary>Runs on the pipeline thread, in order. Dropped once the pipeline is closed.</summary>
    public void Post(Action action) => posts.Add(() => Guarded(action));

    /// <summary>As <see cref="Post(Action)"/>, with what to do instead once the pipeline is closed.</summary>
    public void Post(Action action, Action whenClosed) => posts.Add(() =>
    {
        if (IsClosed || !Guarded(action))
        {
            whenClosed();
        }
    });

    /// <summary>Runs on the pipeline thread; the task ends when it has, with what it threw.</summary>
    public Task InvokeAsync(Action action)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        posts.Add(() =>
        {
            try
            {
                action();
                done.SetResult(true);
            }
            catch (Exception e) // handed to the one who waits for it
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    public void Dispose() => posts.Dispose();

    private bool Guarded(Action action)
    {
        if (IsClosed)
        {
            return false;
        }

        try
        {
            action();
            return true;
        }
        catch (Exception e) // thrown again, as it was, when the work has ended
        {
            failure = ExceptionDispatchInfo.Capture(e);
            Closed?.Invoke();
            return false;
        }
    }
}
