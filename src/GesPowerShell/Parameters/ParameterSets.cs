namespace GesPowerShell.Parameters;

/// <summary>Names of the parameter sets in the help.</summary>
internal static class ParameterSets
{
    public const string ByName = "Name";
    public const string ById = "GraphId";
    public const string ByObject = "InputObject";
    public const string ByJobId = "JobId";
    public const string ByBackupId = "BackupId";
    public const string ByMetadataId = "MetadataId";
    public const string ByGraphName = "GraphName";
    public const string ByPath = "Path";
    public const string List = "List";
}
