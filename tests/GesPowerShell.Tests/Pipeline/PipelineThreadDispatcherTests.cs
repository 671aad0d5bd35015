using GesPowerShell.Pipeline;

namespace GesPowerShell.Tests.Pipeline;

public class PipelineThreadDispatcherTests
{
    private readonly List<string> _ran = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;

    [Fact]
    public void What_another_thread_posts_runs_on_the_pipeline_thread_in_its_order()
    {
        using var dispatcher = new PipelineThreadDispatcher();
        var threads = new List<int>();
        dispatcher.Run(() => RunOnOtherThread(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                var number = i;
                dispatcher.Post(() =>
                {
                    threads.Add(Environment.CurrentManagedThreadId);
                    _ran.Add(number.ToString());
                });
            }
        }));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i.ToString()), _ran);
        Assert.Every(threads, thread => Assert.Equal(_thread, thread));
    }

    [Fact]
    public void What_is_posted_before_the_first_await_runs_at_once()
    {
        using var dispatcher = new PipelineThreadDispatcher();
        dispatcher.Run(() =>
        {
            dispatcher.Post(() => _ran.Add("post"));
            _ran.Add("after post");
            Assert.True(dispatcher.InvokeAsync(() => _ran.Add("invoke")).IsCompletedSuccessfully);
            _ran.Add("after invoke");
            return Task.CompletedTask;
        });
        Assert.Equal(["post", "after post", "invoke", "after invoke"], _ran);
    }

    [Fact]
    public void After_the_first_await_nothing_runs_beside_the_pipeline_thread()
    {
        using var dispatcher = new PipelineThreadDispatcher();
        var threads = new List<int>();
        dispatcher.Run(async () =>
        {
            await RunOnOtherThread(() => { });
            await dispatcher.InvokeAsync(() => threads.Add(Environment.CurrentManagedThreadId));
        });
        dispatcher.Run(() => RunOnOtherThread(() => dispatcher.Post(() => threads.Add(Environment.CurrentManagedThreadId))));
        Assert.Equal([_thread, _thread], threads);
    }

    [Fact]
    public void The_exception_of_a_posted_action_closes_the_pipeline_and_comes_at_the_end()
    {
        var failure = new InvalidOperationException("Stop");
        var closed = 0;
        using var dispatcher = new PipelineThreadDispatcher { Closed = () => closed++ };
        Assert.False(dispatcher.IsClosed);
        Assert.Same(failure, Assert.Throws<InvalidOperationException>(() => dispatcher.Run(async () =>
        {
            await RunOnOtherThread(() => { });
            dispatcher.Post(() => throw failure);
            dispatcher.Post(() => _ran.Add("dropped"));
            await dispatcher.InvokeAsync(() => _ran.Add("invoked"));
            _ran.Add("work goes on");
        })));
        Assert.True(dispatcher.IsClosed);
        Assert.Equal(1, closed);
        Assert.Equal(["invoked", "work goes on"], _ran);
    }

    [Fact]
    public void The_exception_of_an_invoked_action_is_the_work_s_own()
    {
        var closed = 0;
        using var dispatcher = new PipelineThreadDispatcher { Closed = () => closed++ };
        var failure = new InvalidOperationException("Invoke");
        dispatcher.Run(async () =>
        {
            await RunOnOtherThread(() => { });
            Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => dispatcher.InvokeAsync(() => throw failure)));
        });
        Assert.False(dispatcher.IsClosed);
        Assert.Equal(0, closed);
    }

    [Fact]
    public void The_exception_of_the_work_comes_after_what_it_posted()
    {
        using var dispatcher = new PipelineThreadDispatcher();
        var failure = new InvalidOperationException("Work");
        Assert.Same(failure, Assert.Throws<InvalidOperationException>(() => dispatcher.Run(async () =>
        {
            await RunOnOtherThread(() => dispatcher.Post(() => _ran.Add("posted")));
            throw failure;
        })));
        Assert.Equal(["posted"], _ran);
    }

    [Fact]
    public void While_nothing_is_queued_the_idle_callback_runs_on_the_pipeline_thread()
    {
        var idle = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var dispatcher =
            new PipelineThreadDispatcher { IdleAfter = TimeSpan.Zero, Idle = () => idle.TrySetResult(Environment.CurrentManagedThreadId) };
        var thread = 0;
        dispatcher.Run(async () => thread = await idle.Task);
        Assert.Equal(_thread, thread);
    }

    [Fact]
    public void An_idle_callback_that_fails_closes_the_pipeline_and_is_not_called_again()
    {
        var calls = 0;
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var dispatcher = new PipelineThreadDispatcher
        {
            IdleAfter = TimeSpan.Zero,
            Closed = closed.SetResult,
            Idle = () => throw new InvalidOperationException($"Idle {++calls}"),
        };
        Assert.Equal("Idle 1", Assert.Throws<InvalidOperationException>(() => dispatcher.Run(() => closed.Task)).Message);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void A_dispatcher_runs_one_work_after_another()
    {
        using var dispatcher = new PipelineThreadDispatcher();
        foreach (var name in (string[])["first", "second"])
        {
            dispatcher.Run(() => RunOnOtherThread(() => dispatcher.Post(() => _ran.Add(name))));
        }

        Assert.Equal(["first", "second"], _ran);
    }

    /// <summary>Runs an action on another thread than the pipeline thread.</summary>
    private static Task RunOnOtherThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
