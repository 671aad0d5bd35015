namespace GesPowerShell.Graphs;

/// <summary>The <see cref="GraphDirectory"/> of each connection of a command. Thread-safe.</summary>
internal sealed class GraphDirectories
{
    private readonly Dictionary<IGesClient, GraphDirectory> _directories = [];

    public GraphDirectory Of(IGesClient client)
    {
        lock (_directories)
        {
            if (!_directories.TryGetValue(client, out var directory))
            {
                _directories.Add(client, directory = new GraphDirectory(client));
            }

            return directory;
        }
    }
}
