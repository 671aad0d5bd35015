using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Backups;

/// <summary>All backups of one connection, from one walk of the list when it is first needed: also those of deleted graphs.</summary>
internal sealed class BackupDirectory(IGesClient client)
{
    private readonly RecentRead<IReadOnlyList<GesBackup>> _all = new(context => client.List(new ListBackups()).ReadAllAsync(context));

    /// <summary>The directories of the connections of a command.</summary>
    public static PerConnection<BackupDirectory> OfConnections() => new(client => new BackupDirectory(client));

    /// <exception cref="GesException">There is no such backup.</exception>
    public async Task<GesBackup> FindAsync(string backupId, OperationContext context) =>
        (await _all.GetAsync(context).ConfigureAwait(false)).FirstOrDefault(backup => Is(backup, backupId)) ?? throw GesErrors.BackupIdNotFound(backupId);

    /// <summary>The backups of all graphs of a name or a pattern. Several graphs may have had the name.</summary>
    public async Task<IReadOnlyList<GesBackup>> OfNameAsync(string nameOrPattern, OperationContext context)
    {
        // PowerShell compares a name without wildcards as a whole; Tab escapes what would be one.
        var pattern = WildcardPattern.Get(nameOrPattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. (await _all.GetAsync(context).ConfigureAwait(false)).Where(backup => backup.GraphName is { } name && pattern.IsMatch(name))];
    }

    /// <summary>The backups of one graph as they are now. Those of a deleted graph are looked for among all.</summary>
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

    public static bool Is(GesBackup backup, string backupId) => string.Equals(backup.BackupId, backupId, StringComparison.OrdinalIgnoreCase);
}
