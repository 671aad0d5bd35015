using System.Diagnostics;

namespace GesPowerShell.Jobs;

/// <summary>
/// Finds jobs in Task Center's list by their ids. All searches of a command share one read of the list, which stops at the job that is
/// searched. After half a minute the list is read again, since jobs change.
/// </summary>
internal sealed class JobSearch(IGesClient client)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    /// <summary>The jobs read so far.</summary>
    private readonly Dictionary<string, GesJob> _listed = new(StringComparer.Ordinal);
    private readonly Stopwatch _age = new();
    private IGesList<GesJob>? _list;
    private bool _isWalked;
    private Task _lastSearch = Task.CompletedTask;

    /// <summary>Finds a job; null when the list does not have it. Concurrent searches share one read and run one after the other.</summary>
    public Task<GesJob?> FindAsync(string id, OperationContext context)
    {
        lock (_listed)
        {
            var search = FindAsync(id, context, _lastSearch);
            _lastSearch = search;
            return search;
        }
    }

    private async Task<GesJob?> FindAsync(string id, OperationContext context, Task before)
    {
        await before.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .ConfigureAwait(false);
        if (_list is null || _age.Elapsed >= MaxAge)
        {
            Begin();
        }

        return await WalkToAsync(id, context).ConfigureAwait(false);
    }

    private void Begin()
    {
        _list = client.List(new ListJobs());
        _listed.Clear();
        _isWalked = false;
        _age.Restart();
    }

    private async Task<GesJob?> WalkToAsync(string id, OperationContext context)
    {
        while (true)
        {
            if (_listed.TryGetValue(id, out var found) || _isWalked)
            {
                return found;
            }

            var page = await _list!.NextAsync(context).ConfigureAwait(false);
            _isWalked = page.IsLast;
            foreach (var job in page.Items)
            {
                _listed[job.JobId!] = job;
            }
        }
    }
}
