using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Waiting;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Changes;

public class SendersTests
{
    private readonly List<int> sent = [];

    [Fact]
    public async Task Ctrl_C_waits_also_for_the_one_that_took_the_place_of_one_whose_answer_was_lost()
    {
        using var stop = new CancellationTokenSource();
        var (lost, next) = (new TaskCompletionSource<ChangeResult>(), new TaskCompletionSource<ChangeResult>());
        var running = RunAsync(2, 1, stop, (index, givePlace) =>
        {
            if (index == 0)
            {
                givePlace();
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
        var looking = new TaskCompletionSource<ChangeResult>();
        var running = RunAsync(1000, 4, stop, (_, givePlace) =>
        {
            givePlace();
            return looking.Task;
        });
        Assert.Equal(8, sent.Count);
        looking.SetException(new GesException("RestartOutcomeUnknown", GesErrorKind.OperationStopped, "Lost.", ""));
        await running;
        Assert.Equal(Enumerable.Range(0, 1000), sent.Order());
    }

    private Task RunAsync(int count, int atATime, CancellationTokenSource stop, Func<int, Action, Task<ChangeResult>> send)
    {
        GesChange[] changes = [.. Enumerable.Range(0, count).Select(i => new GesChange(GesOperation.Restart, "graph-" + i))];
        var call = new GesCall(stop.Token, _ => { }, _ => { });
        return new Senders(changes, atATime, Send, (_, _) => { }, new RunTracker(count, new RecordingObserver()), stop, call).RunAsync();

        Task<ChangeResult> Send(int index, Action givePlace)
        {
            // Outcomes come on any thread.
            lock (sent)
            {
                sent.Add(index);
            }

            return send(index, givePlace);
        }
    }
}
