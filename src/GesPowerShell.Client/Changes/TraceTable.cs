namespace GesPowerShell.Client.Changes;

/// <summary>
/// The traces of changes by the type of their request. Changes that are not in the table have a <see cref="GraphTrace"/>.
/// </summary>
internal static class TraceTable
{
    public static Trace For(GesChange change) => change switch
    {
        CreateGraph create => new NewItemTrace<GesGraph>(create, new ListGraphs(), create.CanBe, graph => graph.Id),
        DeleteGraph delete => new GoneTrace(delete),
        CreateBackup create => NewBackup(create, backup => backup.Method == BackupMethod.Manual),
        ImportBackup import => NewBackup(import, backup => backup.Method != BackupMethod.Auto),
        DeleteBackup delete => new AbsentItemTrace<GesBackup>(delete, new ListBackups(), backup => backup.BackupId == delete.BackupId),
        CreateMetadata create => NewMetadata(create, create.Name),
        ImportMetadata import => NewMetadata(import, import.Name),
        DeleteMetadata delete =>
            new AbsentItemTrace<GesMetadata>(delete, new ListMetadatas(), metadata => metadata.MetadataId == delete.MetadataId),
        RegisterScenes register => new ScenesTrace(register, register.Scenes, areThere: true),
        UnregisterScenes unregister => new ScenesTrace(unregister, unregister.Scenes, areThere: false),
        _ => new GraphTrace((GraphChange)change),
    };

    /// <summary>Compares the time of the last update too, since overwritten metadata keeps its id.</summary>
    private static NewItemTrace<GesMetadata> NewMetadata(GesChange change, string name) => new(
        change,
        new ListMetadatas(),
        metadata => metadata.Name == name,
        metadata => metadata.MetadataId,
        metadata => FormattableString.Invariant($"{metadata.MetadataId} {metadata.LastUpdateTime?.ToUniversalTime():O}"));

    /// <summary>Compares the method too, since GES also creates automatic backups.</summary>
    private static NewItemTrace<GesBackup> NewBackup(GraphChange change, Func<GesBackup, bool> isByUser) =>
        new(change, new ListGraphBackups(change.GraphId), isByUser, backup => backup.BackupId);
}
