namespace GesPowerShell;

/// <summary>Creates a backup of a graph.</summary>
internal sealed record CreateBackup(string GraphId, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.CreateBackup;

    public override string WhatToCheck =>
        $"Check with Get-GesBackup -GraphId {GraphId}, or in the console of GES under Backup Management, before you make another one; "
            + "it may still begin later.";

    public override GesJob Describe(GesJob job, string? resultId) => base.Describe(job, resultId) with { BackupId = resultId };
}

/// <summary>Deletes a backup permanently. The graph of the backup need not exist any more.</summary>
/// <param name="GraphId">The graph of the backup.</param>
/// <param name="BackupId">The backup.</param>
internal sealed record DeleteBackup(string GraphId, string BackupId) : GesChange
{
    public override ChangeSemantics Semantics => ChangeSemantics.DeleteBackup;

    public override string Kind => "backup";

    public override string Label => BackupId;

    public override string WhatToCheck =>
        $"Check with Get-GesBackup -GraphId {GraphId} whether it is still there; the deletion may still begin later.";

    public override GesJob Describe(GesJob job, string? resultId) => job with { GraphId = GraphId, BackupId = BackupId };
}

/// <summary>Copies a backup to OBS.</summary>
/// <param name="GraphId">The graph of the backup.</param>
/// <param name="BackupId">The backup.</param>
/// <param name="ExportPath">The folder in OBS.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record ExportBackup(string GraphId, string BackupId, string ExportPath, string? GraphName = null)
    : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.ExportBackup;

    public override string WhatToCheck =>
        $"Check with Get-GesJob -GraphId {GraphId}, and in OBS, before you export it again; it may still begin later.";

    public override GesJob Describe(GesJob job, string? resultId) => base.Describe(job, resultId) with { BackupId = BackupId };
}

/// <summary>Creates a backup of a graph from files in OBS.</summary>
/// <param name="GraphId">The graph.</param>
/// <param name="ImportPath">The folder in OBS.</param>
/// <param name="GraphName">Name of the graph; null when only the id is known.</param>
internal sealed record ImportBackup(string GraphId, string ImportPath, string? GraphName = null) : GraphChange(GraphId, GraphName)
{
    public override ChangeSemantics Semantics => ChangeSemantics.ImportBackup;

    public override string WhatToCheck =>
        $"Check with Get-GesBackup -GraphId {GraphId}, or in the console of GES under Backup Management, before you import it again; "
            + "it may still begin later.";

    public override GesJob Describe(GesJob job, string? resultId) => base.Describe(job, resultId) with { BackupId = resultId };
}
