namespace GesPowerShell.Connections;

/// <summary>Something that a command keeps for each of its connections, made when it is first asked for. Thread-safe.</summary>
/// <param name="make">Makes it for a connection.</param>
internal sealed class PerConnection<T>(Func<IGesClient, T> make)
{
    private readonly Dictionary<IGesClient, T> _items = [];

    public T Of(IGesClient client)
    {
        lock (_items)
        {
            if (!_items.TryGetValue(client, out var item))
            {
                _items.Add(client, item = make(client));
            }

            return item;
        }
    }
}
