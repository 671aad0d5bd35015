using GesPowerShell.Client.Changes;

namespace GesPowerShell.Tests.Changes;

public class WorkQueueTests
{
    private readonly List<int> _sent = [];

    [Fact]
    public async Task Ctrl_C_waits_also_for_the_one_that_took_the_place_of_one_whose_answer_was_lost()
    {
        using var stop = new CancellationTokenSource();
        var (lost, next) = (new TaskCompletionSource(), new TaskCompletionSource());
        var running = RunAsync(2, 1, stop, (index, releaseSlot) =>
        {
            if (index == 0)
            {
                releaseSlot();
            }

            return index == 0 ? lost.Task : next.Task;
        });
        await stop.CancelAsync();
        lost.SetCanceled(stop.Token);
        Assert.False(running.IsCompleted);
        next.SetCanceled(stop.Token);
        await running;
    }

    [Fact]
    public async Task A_gateway_that_loses_every_answer_does_not_get_the_whole_fleet()
    {
        using var stop = new CancellationTokenSource();
        var pending = new TaskCompletionSource();
        var running = RunAsync(1000, 4, stop, (_, releaseSlot) =>
        {
            releaseSlot();
            return pending.Task;
        });
        Assert.Equal(8, _sent.Count);
        pending.SetResult();
        await running;
        Assert.Equal(Enumerable.Range(0, 1000), _sent.Order());
    }

    [Fact]
    public async Task Each_item_ends_once_with_its_success_or_its_error_and_the_others_run()
    {
        var (done, failed) = (new List<int>(), new List<(int, string)>());
        await new WorkQueue(4, 1, Start, (index, error) => failed.Add((index, error.ErrorId)), () => false).RunAsync();
        Assert.Equal([0, 3], done);
        Assert.Equal([(1, "Refused"), (2, "Refused")], failed);

        WorkItem Start(int index, Action releaseSlot)
        {
            var error = new GesException("Refused", GesErrorKind.LimitsExceeded, "", "");
            return index == 1 ? throw error
                : new WorkItem(index == 2 ? Task.FromException(error) : Task.CompletedTask, () => done.Add(index));
        }
    }

    [Fact]
    public async Task Another_exception_than_an_error_of_this_module_ends_the_queue()
    {
        var running = new WorkQueue(
            1, 1, (_, _) => new WorkItem(Task.FromException(new InvalidOperationException("bug")), () => { }),
            (_, _) => { }, () => false).RunAsync();
        Assert.Equal("bug", (await Assert.ThrowsAsync<InvalidOperationException>(() => running)).Message);
    }

    private Task RunAsync(int count, int atATime, CancellationTokenSource stop, Func<int, Action, Task> send)
    {
        return new WorkQueue(count, atATime, Start, (_, error) => throw error, () => stop.IsCancellationRequested).RunAsync();

        WorkItem Start(int index, Action releaseSlot)
        {
            // Work items run on several threads.
            lock (_sent)
            {
                _sent.Add(index);
            }

            return new WorkItem(send(index, releaseSlot), () => { });
        }
    }
}
