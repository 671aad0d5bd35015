namespace GesPowerShell.Backups;

/// <summary>The backups of each connection that a command uses. Thread-safe.</summary>
internal sealed class BackupDirectories
{
    private readonly Dictionary<IGesClient, BackupDirectory> _directories = [];

    public BackupDirectory Of(IGesClient client)
    {
        lock (_directories)
        {
            if (!_directories.TryGetValue(client, out var directory))
            {
                _directories.Add(client, directory = new BackupDirectory(client));
            }

            return directory;
        }
    }
}
