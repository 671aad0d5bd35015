namespace GesPowerShell.Parameters;

/// <summary>Names of the parameter sets in the help.</summary>
internal static class ParameterSets
{
    public const string ByName = "Name";
    public const string ById = "GraphId";
    public const string ByObject = "InputObject";
    public const string ByJobId = "JobId";
    public const string List = "List";
}
