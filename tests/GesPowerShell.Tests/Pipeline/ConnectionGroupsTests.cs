using GesPowerShell.Pipeline;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Pipeline;

/// <summary>Items of several connections that are processed as one run.</summary>
public sealed class ConnectionGroupsTests
{
    private static readonly StubClient One = new();
    private static readonly StubClient Two = new();

    private readonly RecordingObserver _log = new();
    private readonly List<string> _runs = [];

    /// <summary>The connection of each item, whether each item is a separate run, and the resulting runs.</summary>
    [Theory]
    [InlineData("1", false, "1:a")]
    [InlineData("1", true, "1:a")]
    [InlineData("11", false, "1:ab")]
    [InlineData("11", true, "1:a 1:b")]
    [InlineData("12", false, "1:a 2:b")]
    [InlineData("121", false, "1:ac 2:b")]
    [InlineData("121", true, "1:a 1:c 2:b")]
    [InlineData("2112", false, "1:bc 2:ad")]
    public async Task Each_connection_runs_its_own_items_and_their_events_have_the_indexes_of_the_input(
        string connections, bool eachAlone, string runs)
    {
        await RunAsync(connections, eachAlone, (_, items, observer) =>
        {
            for (var i = 0; i < items.Count; i++)
            {
                observer.OnSending(i);
                observer.OnAccepted(i, new GesJob { JobId = items[i] });
                observer.OnCompleted(new GesOutcome(i, new GesJob { JobId = items[i] }, null, []));
            }

            return Task.CompletedTask;
        });
        Assert.Equal(runs.Split(' '), _runs.Order(StringComparer.Ordinal));
        var letters = "abcd"[..connections.Length];
        Assert.Equal(
            letters.SelectMany((letter, index) => new[] { $"accepted {index} {letter}", $"completed {index} {letter}", $"sending {index}" })
                .Order(StringComparer.Ordinal),
            _log.Events.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_progress_of_all_connections_is_added_up()
    {
        var first = new TaskCompletionSource();
        await RunAsync("1212", eachAlone: false, async (client, _, observer) =>
        {
            Assert.True(observer.ShowsProgress);
            if (client == Two)
            {
                await first.Task;
            }

            observer.OnProgress(new GesProgress(0, 2, [new GesWaiting(0, "x", "Sending"), new GesWaiting(1, "y", "Sending")]));
            observer.OnProgress(new GesProgress(1, 2, [new GesWaiting(1, "y", "Stopping")]) { Errors = 1 });
            first.TrySetResult();
        });
        Assert.Equal(
            ["0/4 0: 0 2", "1/4 1: 2", "1/4 1: 2 1 3", "2/4 2: 2 3"],
            _log.States.Select(state =>
                $"{state.Done}/{state.Total} {state.Errors}: {string.Join(' ', state.Waiting.Select(waiting => waiting.Index))}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Progress_is_made_where_the_command_shows_it(bool isShown)
    {
        var shows = new List<bool>();
        await new ConnectionGroups<string>([Item(One, 'a'), Item(Two, 'b')], new RecordingObserver { ShowsProgress = isShown }).RunAsync(
            (_, _, observer) =>
            {
                lock (shows)
                {
                    shows.Add(observer.ShowsProgress);
                }

                return Task.CompletedTask;
            },
            (_, _) => Task.CompletedTask);
        Assert.Equal([isShown, isShown], shows);
    }

    [Theory]
    [InlineData("12", "1", "1", null)]
    [InlineData("12", "2", "2", null)]
    [InlineData("12", "12", "", "1")]
    [InlineData("1", "1", "", "1")]
    [InlineData("11", "1", "", "1")]
    [InlineData("12", "", "", null)]
    public async Task An_error_of_one_connection_is_reported_and_one_of_all_ends_the_run(
        string connections, string failing, string reported, string? thrown)
    {
        var errors = new List<string>();
        var failure = await Record.ExceptionAsync(() => RunAsync(
            connections,
            eachAlone: false,
            (client, _, _) => failing.Contains(Name(client), StringComparison.Ordinal)
                ? Task.FromException(GesErrors.NotConnected().With(Name(client)))
                : Task.CompletedTask,
            (error, client) =>
            {
                errors.Add(error.Message.EndsWith(Name(client), StringComparison.Ordinal) ? Name(client) : "another");
                return Task.CompletedTask;
            }));
        Assert.Equal((reported, thrown is not null), (string.Concat(errors), failure is not null));
        Assert.EndsWith(thrown ?? "", failure?.Message ?? "", StringComparison.Ordinal);
    }

    private Task RunAsync(
        string connections,
        bool eachAlone,
        Func<IGesClient, IReadOnlyList<string>, IGesRunObserver, Task> run,
        Func<GesException, IGesClient, Task>? onError = null)
    {
        var groups = new ConnectionGroups<string>(
            [.. connections.Zip("abcd", (one, letter) => Item(one == '1' ? One : Two, letter))], _log, eachAlone);
        return groups.RunAsync(
            (client, items, observer) =>
            {
                lock (_runs)
                {
                    _runs.Add($"{Name(client)}:{string.Concat(items)}");
                }

                return run(client, items, observer);
            },
            onError ?? ((_, _) => Task.CompletedTask));
    }

    private static RunItem<string> Item(IGesClient client, char letter) => new(client, $"{letter}", "", null);

    private static string Name(IGesClient client) => client == One ? "1" : "2";
}
