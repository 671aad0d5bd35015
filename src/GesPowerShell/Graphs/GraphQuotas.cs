namespace GesPowerShell.Graphs;

/// <summary>
/// Counts the graphs that each project may still have. When the quota cannot be read, the request is sent and GES decides.
/// </summary>
internal sealed class GraphQuotas(OperationContext context)
{
    private readonly Dictionary<IGesClient, long?> _left = [];

    /// <summary>Counts one more graph; returns false when the quota of the project is used up.</summary>
    public async Task<bool> TryUseOneAsync(IGesClient client)
    {
        if (!_left.TryGetValue(client, out var left))
        {
            left = await ReadAsync(client).ConfigureAwait(false);
        }

        _left[client] = left - 1;
        return left is null or > 0;
    }

    private async Task<long?> ReadAsync(IGesClient client)
    {
        try
        {
            var quotas = await client.SendAsync(new ListQuotas(), context).ConfigureAwait(false);
            return quotas.FirstOrDefault(quota => quota.Type == "graph")?.Available;
        }
        catch (GesException e) when (!e.IsFatal)
        {
            context.Verbose?.Invoke($"How many graphs the project may still have could not be read, so GES alone decides: {e.Message}");
            return null;
        }
    }
}
