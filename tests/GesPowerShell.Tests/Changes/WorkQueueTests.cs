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

    private Task RunAsync(int count, int atATime, CancellationTokenSource stop, Func<int, Action, Task> send)
    {
        return new WorkQueue(count, atATime, Send, () => stop.IsCancellationRequested).RunAsync();

        Task Send(int index, Action releaseSlot)
        {
            // Work items run on several threads.
            lock (_sent)
            {
                _sent.Add(index);
            }

            return send(index, releaseSlot);
        }
    }
}
