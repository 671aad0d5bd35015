namespace GesPowerShell.Pipeline;

/// <summary>
/// The items of one command by the connection that each goes through. Each connection runs its own items, all at the same time; the observer
/// sees one run.
/// </summary>
/// <param name="items">The items, in the order of the input.</param>
/// <param name="observer">Hears of the items by their place in the input.</param>
/// <param name="eachAlone">Whether each item is a run of its own, because its steps depend on one another.</param>
internal sealed class ConnectionGroups<T>(IReadOnlyList<(IGesClient Client, T Item)> items, IGesRunObserver observer, bool eachAlone = false)
{
    private readonly IGrouping<(IGesClient Client, int Run), int>[] _groups =
        [.. Enumerable.Range(0, items.Count).GroupBy(index => (items[index].Client, eachAlone ? index : 0))];

    /// <summary>The connections.</summary>
    public List<IGesClient> Clients => [.. _groups.Select(group => group.Key.Client).Distinct()];

    /// <summary>Runs all of them. An error of a connection is thrown where no other connection has run its items.</summary>
    /// <param name="run">Runs the items of one connection.</param>
    /// <param name="onError">Takes the error of one of several connections.</param>
    public async Task RunAsync(Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run, Func<GesException, IGesClient, Task> onError)
    {
        if (_groups.Length == 1)
        {
            await run(_groups[0].Key.Client, [.. items.Select(item => item.Item)], observer).ConfigureAwait(false);
            return;
        }

        var progress = new ProgressSum(observer, _groups.Length, items.Count);
        var errors = await Task.WhenAll(_groups.Select((group, number) => RunAsync(group, new GroupObserver(observer, [.. group], progress, number), run)))
            .ConfigureAwait(false);
        if (Array.TrueForAll(errors, error => error is not null))
        {
            throw errors[0]!;
        }

        foreach (var (error, group) in errors.Zip(_groups, (error, group) => (error, group)))
        {
            if (error is not null)
            {
                await onError(error, group.Key.Client).ConfigureAwait(false);
            }
        }
    }

    private async Task<GesException?> RunAsync(
        IGrouping<(IGesClient Client, int Run), int> group, IGesRunObserver ofGroup, Func<IGesClient, IReadOnlyList<T>, IGesRunObserver, Task> run)
    {
        try
        {
            await run(group.Key.Client, [.. group.Select(index => items[index].Item)], ofGroup).ConfigureAwait(false);
            return null;
        }
        catch (GesException e)
        {
            return e;
        }
    }

    /// <summary>Translates places in a group to places in the input.</summary>
    private sealed class GroupObserver(IGesRunObserver all, int[] places, ProgressSum progress, int group) : IGesRunObserver
    {
        public void Sending(int index) => all.Sending(places[index]);

        public void Answered(int index, GesJob job) => all.Answered(places[index], job);

        public void Finished(GesOutcome outcome) => all.Finished(outcome with { Index = places[outcome.Index] });

        public void Progress(GesProgress state) => progress.Report(
            group, state with { Waiting = [.. state.Waiting.Select(one => one with { Index = places[one.Index] })] });
    }

    /// <summary>Adds up how far the connections are.</summary>
    private sealed class ProgressSum(IGesRunObserver all, int groups, int total)
    {
        private readonly GesProgress[] _states = [.. Enumerable.Repeat(new GesProgress(0, 0, []), groups)];

        public void Report(int group, GesProgress state)
        {
            lock (_states)
            {
                _states[group] = state;
                all.Progress(new GesProgress(_states.Sum(one => one.Done), total, [.. _states.SelectMany(one => one.Waiting)])
                {
                    Errors = _states.Sum(one => one.Errors),
                });
            }
        }
    }
}
