namespace GesPowerShell.Client.Changes;

/// <summary>
/// The traces of changes by the type of their request. Changes that are not in the table have a <see cref="GraphTrace"/>.
/// </summary>
internal static class TraceTable
{
    private static readonly Dictionary<Type, Func<GesChange, Trace>> Rows = new()
    {
        [typeof(CreateGraph)] = Row<CreateGraph>(change =>
            new NewItemTrace<GesGraph>(change, new ListGraphs(), change.CanBe, graph => graph.Id)),
        [typeof(DeleteGraph)] = Row<DeleteGraph>(change => new GoneTrace(change)),
        [typeof(CreateBackup)] = Row<CreateBackup>(change => NewBackup(change, backup => backup.Method == BackupMethod.Manual)),
        [typeof(ImportBackup)] = Row<ImportBackup>(change => NewBackup(change, backup => backup.Method != BackupMethod.Auto)),
        [typeof(DeleteBackup)] = Row<DeleteBackup>(change =>
            new AbsentItemTrace<GesBackup>(change, new ListBackups(), backup => backup.BackupId == change.BackupId)),
        [typeof(CreateMetadata)] = Row<CreateMetadata>(change => NewMetadata(change, change.Name)),
        [typeof(ImportMetadata)] = Row<ImportMetadata>(change => NewMetadata(change, change.Name)),
        [typeof(DeleteMetadata)] = Row<DeleteMetadata>(change =>
            new AbsentItemTrace<GesMetadata>(change, new ListMetadatas(), metadata => metadata.MetadataId == change.MetadataId)),
        [typeof(RegisterScenes)] = Row<RegisterScenes>(change => new ScenesTrace(change, change.Scenes, areThere: true)),
        [typeof(UnregisterScenes)] = Row<UnregisterScenes>(change => new ScenesTrace(change, change.Scenes, areThere: false)),
    };

    public static Trace For(GesChange change) =>
        Rows.TryGetValue(change.GetType(), out var make) ? make(change) : new GraphTrace((GraphChange)change);

    private static Func<GesChange, Trace> Row<T>(Func<T, Trace> make)
        where T : GesChange => change => make((T)change);

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
