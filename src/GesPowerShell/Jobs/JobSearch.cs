namespace GesPowerShell.Jobs;

/// <summary>Finds jobs in Task Center's list by their ids: all of a command in one walk, which goes no further than it has to.</summary>
internal sealed class JobSearch(IGesClient client, OperationContext call)
{
    private readonly IGesList<GesJob> list = client.List(new ListJobs());

    /// <summary>What the walk has shown so far.</summary>
    private readonly Dictionary<string, GesJob> listed = new(StringComparer.Ordinal);
    private bool isWalked;

    /// <summary>Null when the whole list does not have it.</summary>
    public async Task<GesJob?> FindAsync(string id)
    {
        while (true)
        {
            if (listed.TryGetValue(id, out var found) || isWalked)
            {
                return found;
            }

            var page = await list.NextAsync(call).ConfigureAwait(false);
            isWalked = page.IsLast;
            foreach (var job in page.Items)
            {
                listed[job.JobId!] = job;
            }
        }
    }
}
