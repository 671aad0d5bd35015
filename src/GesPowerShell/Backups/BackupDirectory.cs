using GesPowerShell.Connections;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Backups;

/// <summary>Reads all backups of one connection, those of deleted graphs too, when they are first needed.</summary>
internal sealed class BackupDirectory(IGesClient client)
{
    private readonly RecentRead<IReadOnlyList<GesBackup>> _all = new(context => client.List(new ListBackups()).ReadAllAsync(context));

    /// <summary>Creates the directories of the connections of a command.</summary>
    public static PerConnection<BackupDirectory> OfConnections() => new(client => new BackupDirectory(client));

    /// <exception cref="GesException">The backup does not exist.</exception>
    public async Task<GesBackup> FindAsync(string backupId, OperationContext context) =>
        (await _all.GetAsync(context).ConfigureAwait(false)).FirstOrDefault(backup => Is(backup, backupId))
            ?? throw GesErrors.BackupIdNotFound(backupId);

    /// <summary>Finds the backups of all graphs whose name matches. A name may have belonged to several graphs.</summary>
    public async Task<IReadOnlyList<GesBackup>> OfNameAsync(string nameOrPattern, OperationContext context)
    {
        // Without wildcards the pattern matches only the whole name. Tab completion escapes wildcard characters in a name.
        var pattern = Wildcards.ToPattern(nameOrPattern);
        return [.. (await _all.GetAsync(context).ConfigureAwait(false))
            .Where(backup => backup.GraphName is { } name && pattern.IsMatch(name))];
    }

    /// <summary>
    /// Reads the current backups of one graph. The API lists no backups for a deleted graph: these are found in the list of all backups.
    /// </summary>
    public async Task<IReadOnlyList<GesBackup>> OfGraphAsync(string graphId, OperationContext context)
    {
        try
        {
            return await client.List(new ListGraphBackups(graphId)).ReadAllAsync(context).ConfigureAwait(false);
        }
        catch (GesException e) when (e.IsGraphGone)
        {
            var all = await _all.GetAsync(context).ConfigureAwait(false);
            var kept = all.Where(backup => string.Equals(backup.GraphId, graphId, StringComparison.OrdinalIgnoreCase)).ToList();
            if (kept.Count == 0)
            {
                throw;
            }

            return kept;
        }
    }

    public static bool Is(GesBackup backup, string backupId) =>
        string.Equals(backup.BackupId, backupId, StringComparison.OrdinalIgnoreCase);
}
