using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Waiting;

/// <summary>Finds many jobs or graphs in as few pages as it takes.</summary>
internal sealed class ListReader(IGesApi api)
{
    private const int PageSize = 100;

    /// <summary>The jobs that were found, by id.</summary>
    public async Task<IReadOnlyDictionary<string, GesJob>> FindJobsAsync(IReadOnlyList<WaitEntry> entries, GesCall call)
    {
        // A day earlier: the days are GES's, the time of the answer is ours.
        var filter = new GesJobFilter { FromDay = entries.Min(Began)?.ToUniversalTime().Date.AddDays(-1) };
        var wanted = new HashSet<string>(entries.Select(entry => entry.Job.JobId!), StringComparer.Ordinal);
        var found = new Dictionary<string, GesJob>(StringComparer.Ordinal);
        await WalkAsync(offset => api.ListJobsAsync(filter, offset, PageSize, call), Take, wanted).ConfigureAwait(false);
        return found;

        void Take(GesJob job)
        {
            if (job.JobId is { } id && wanted.Remove(id))
            {
                found[id] = job;
            }
        }
    }

    /// <summary>The status codes of the graphs that were found, by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindGraphsAsync(IReadOnlyList<WaitEntry> entries, GesCall call)
    {
        var wanted = new HashSet<string>(entries.Select(entry => entry.Job.GraphId!), StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await WalkAsync(offset => api.ListGraphsAsync(offset, PageSize, call), Take, wanted).ConfigureAwait(false);
        return found;

        void Take(GesGraph graph)
        {
            if (wanted.Remove(graph.Id))
            {
                found[graph.Id] = graph.StatusCode;
            }
        }
    }

    private static DateTime? Began(WaitEntry entry) => entry.Job.SubmittedAt ?? entry.Job.BeginTime ?? DateTime.UtcNow.AddMonths(-1);

    private static async Task WalkAsync<T>(Func<int, Task<ApiPage<T>>> read, Action<T> take, HashSet<string> wanted)
    {
        for (var offset = 0; wanted.Count > 0; offset += PageSize)
        {
            var page = await read(offset).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                take(item);
            }

            if (page.Items.Count == 0 || offset + page.Items.Count >= page.Count)
            {
                return;
            }
        }
    }
}
