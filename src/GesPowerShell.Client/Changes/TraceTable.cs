namespace GesPowerShell.Client.Changes;

/// <summary>
/// The traces of changes by the type of their request. Changes that are not in the table have a <see cref="GraphTrace"/>.
/// </summary>
internal static class TraceTable
{
    public static Trace For(GesChange change) => change switch
    {
        CreateGraph create => NewGraph(create),
        DeleteGraph delete => new GoneTrace(delete),
        CreateBackup create => NewBackup(create, isImported: false),
        ImportBackup import => NewBackup(import, isImported: true),
        DeleteBackup delete => AbsentBackup(delete),
        CreateMetadata create => NewMetadata(create, create.Name),
        ImportMetadata import => NewMetadata(import, import.Name),
        DeleteMetadata delete => AbsentMetadata(delete),
        RegisterScenes register => new ScenesTrace(register, register.Scenes, areThere: true),
        UnregisterScenes unregister => new ScenesTrace(unregister, unregister.Scenes, areThere: false),
        _ => new GraphTrace((GraphChange)change),
    };

    private static NewItemTrace<GesGraph> NewGraph(CreateGraph create) =>
        new(create, new ListGraphs(), create.CanBe, graph => graph.Id);

    /// <summary>Compares the time of the last update too, since overwritten metadata keeps its id.</summary>
    private static NewItemTrace<GesMetadata> NewMetadata(GesChange change, string name) => new(
        change,
        new ListMetadatas(),
        metadata => metadata.Name == name,
        metadata => metadata.MetadataId,
        metadata => FormattableString.Invariant($"{metadata.MetadataId} {metadata.LastUpdateTime?.ToUniversalTime():O}"));

    /// <summary>Compares the method too, since GES also creates automatic backups.</summary>
    private static NewItemTrace<GesBackup> NewBackup(GraphChange change, bool isImported) => new(
        change,
        new ListGraphBackups(change.GraphId),
        backup => isImported ? backup.Method != BackupMethod.Auto : backup.Method == BackupMethod.Manual,
        backup => backup.BackupId);

    private static AbsentItemTrace<GesBackup> AbsentBackup(DeleteBackup delete) =>
        new(delete, new ListBackups(), backup => backup.BackupId == delete.BackupId);

    private static AbsentItemTrace<GesMetadata> AbsentMetadata(DeleteMetadata delete) =>
        new(delete, new ListMetadatas(), metadata => metadata.MetadataId == delete.MetadataId);
}
