namespace GesPowerShell.Graphs;

/// <summary>How many graphs each project of a command may still have. A quota that cannot be read holds nothing back.</summary>
internal sealed class GraphQuotas(OperationContext context)
{
    private readonly Dictionary<IGesClient, long?> _left = [];

    /// <summary>Counts one more graph. False when the project may have no more.</summary>
    public async Task<bool> TakeOneAsync(IGesClient client)
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
