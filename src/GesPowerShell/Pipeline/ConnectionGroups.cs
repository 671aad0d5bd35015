namespace GesPowerShell.Pipeline;

/// <summary>
/// Groups the items of a command by connection. The connections run their items concurrently, and the observer receives the events of all
/// of them as of one run.
/// </summary>
/// <param name="items">The items, in the order of the input.</param>
/// <param name="observer">Receives the events with the indexes of the input.</param>
/// <param name="eachAlone">Whether each item is a run of its own, because its steps depend on one another.</param>
internal sealed class ConnectionGroups<T>(IReadOnlyList<RunItem<T>> items, IGesRunObserver observer, bool eachAlone = false)
{
    /// <summary>Runs all items. The error of a connection is thrown when all connections have failed.</summary>
    /// <param name="run">Runs the items of one connection.</param>
    /// <param name="onError">Called with the error of a connection when others have succeeded.</param>
    public Task RunAsync(Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run, Func<GesException, IGesClient, Task> onError) =>
        items.Count == 1 || (!eachAlone && items.All(item => item.Client == items[0].Client))
            ? run(items[0].Client, [.. items.Select(item => item.Work)], observer)
            : RunGroupsAsync(run, onError);

    private async Task RunGroupsAsync(
        Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run, Func<GesException, IGesClient, Task> onError)
    {
        var groups = Enumerable.Range(0, items.Count).GroupBy(index => (items[index].Client, Run: eachAlone ? index : 0)).ToArray();
        var progress = new ProgressSum(observer, groups.Length, items.Count);
        var errors = await Task.WhenAll(groups.Select((group, number) =>
            RunAsync(group, new GroupObserver(observer, [.. group], progress, number), run)))
            .ConfigureAwait(false);
        if (Array.TrueForAll(errors, error => error is not null))
        {
            throw errors[0]!;
        }

        foreach (var (error, group) in errors.Zip(groups, (error, group) => (error, group)))
        {
            if (error is not null)
            {
                await onError(error, group.Key.Client).ConfigureAwait(false);
            }
        }
    }

    private async Task<GesException?> RunAsync(
        IGrouping<(IGesClient Client, int Run), int> group,
        IGesRunObserver ofGroup,
        Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run)
    {
        try
        {
            await run(group.Key.Client, [.. group.Select(index => items[index].Work)], ofGroup).ConfigureAwait(false);
            return null;
        }
        catch (GesException e)
        {
            return e;
        }
    }

    /// <summary>Translates indexes of a group to indexes of the input.</summary>
    private sealed class GroupObserver(IGesRunObserver all, int[] indexes, ProgressSum progress, int group) : IGesRunObserver
    {
        public void OnSending(int index) => all.OnSending(indexes[index]);

        public void OnAccepted(int index, GesJob job) => all.OnAccepted(indexes[index], job);

        public void OnCompleted(GesOutcome outcome) => all.OnCompleted(outcome with { Index = indexes[outcome.Index] });

        public bool ShowsProgress => all.ShowsProgress;

        public void OnProgress(GesProgress state) => progress.Report(
            group, state with { Waiting = [.. state.Waiting.Select(one => one with { Index = indexes[one.Index] })] });
    }

    /// <summary>Adds up the progress of all connections.</summary>
    private sealed class ProgressSum(IGesRunObserver all, int groups, int total)
    {
        private readonly GesProgress[] _states = [.. Enumerable.Repeat(new GesProgress(0, 0, []), groups)];

        public void Report(int group, GesProgress state)
        {
            lock (_states)
            {
                _states[group] = state;
                all.OnProgress(new GesProgress(_states.Sum(one => one.Done), total, [.. _states.SelectMany(one => one.Waiting)])
                {
                    Errors = _states.Sum(one => one.Errors),
                });
            }
        }
    }
}
