namespace GesPowerShell.Simulator.Http;

/// <summary>A refusal by GES itself.</summary>
internal sealed record GesError(string Code, string Message, int Status = 400);

/// <summary>The error codes of the management plane, with the texts of its error table.</summary>
internal static class GesErrors
{
    public static readonly GesError IncorrectParameter = new("GES.0001", "Incorrect parameter.");
    public static readonly GesError WrongProject = new("GES.0016", "Resource not found");
    public static readonly GesError NoGraph = new("GES.7000", "The graph does not exist or has been deleted.");
    public static readonly GesError NotRunning = new("GES.7001", "The graph is not running.");
    public static readonly GesError BackingUp = new("GES.7002", "The graph is being backed up.");
    public static readonly GesError StoppingOrStopped = new("GES.7003", "The graph is being stopped or is stopped.");
    public static readonly GesError NoJob = new("GES.7007", "The job does not exist.");
    public static readonly GesError NotSupported = new("GES.7009", "The job operation is not supported.");
    public static readonly GesError NotRunningOrStopped = new("GES.7015", "The graph is not running or is stopped.");
    public static readonly GesError BadBody = new("GES.7016", "The request body or header is invalid.");

    /// <summary>The same code as <see cref="BadBody"/>, with the text of the restart page.</summary>
    public static readonly GesError InvalidRequest = new("GES.7016", "The request is invalid.");

    public static readonly GesError TooManyBackups = new("GES.7019", "The number of backups has reached the limit.");
    public static readonly GesError NoBackup = new("GES.7024", "The backup does not exist or has been deleted.");
    public static readonly GesError NotStopped = new("GES.7037", "The graph is not in the Stopped state.");
    public static readonly GesError BackupFailed = new("GES.7040", "Failed to back up a graph.");
    public static readonly GesError BeingCreated = new("GES.7042", "The graph is being created.");
    public static readonly GesError BeingDeleted = new("GES.7054", "The graph is being deleted or has been deleted.");

    public static readonly GesError BadName = new("GES.7012", "Failed to verify the graph name.");
    public static readonly GesError NameExists = new("GES.7013", "The graph name already exists.");
    public static readonly GesError TooManyGraphs = new("GES.7018", "The number of graphs or edges has reached the limit.");
    public static readonly GesError BadSize = new("GES.7023", "The graph size index is invalid.");
    public static readonly GesError BadEipType = new("GES.7031", "The EIP binding type is invalid.");
    public static readonly GesError BadArch = new("GES.7052", "The CPU architecture is invalid.");
    public static readonly GesError NoCluster = new("GES.0047", "Cluster does not exist or has been deleted.", Status: 404);
    public static readonly GesError BadEip = new("GES.7033", "The EIP ID is invalid.");
    public static readonly GesError EarlierVersion = new("GES.7036", "The target version is earlier than the current version.");
    public static readonly GesError EipBound = new("GES.7038", "An EIP has already been bound.");
    public static readonly GesError NoEipBound = new("GES.7039", "No EIP has been bound.");
    public static readonly GesError NoParameter = new("GES.7049", "The parameter does not exist.");
    public static readonly GesError EmptyParameter = new("GES.7050", "The parameter is empty.");
    public static readonly GesError CannotBeScaled = new("GES.7056", "The flavor cannot be scaled.");
    public static readonly GesError BadTargetSize = new("GES.7057", "The target flavor is invalid.");

    public static readonly GesError BadPath = new("GES.7011", "The path or name of the schema or data file is invalid.");

    /// <summary>GES documents no code for a name that another metadata record has.</summary>
    public static readonly GesError MetadataExists = new("GES.0001", "Incorrect parameter: the metadata name already exists.");

    public static readonly GesError NoMetadata = new("GES.2067", "The metadata does not exist.");

    /// <summary>The same code as <see cref="NoBackup"/>: the page of DeleteMetadata2 shows it.</summary>
    public static readonly GesError NoMetadataToDelete = new("GES.7024", "The metadata does not exist or has been deleted.");

    public static readonly GesError BadSchema = new("GES.7010", "Failed to verify the schema and data files.", Status: 500);
    public static readonly GesError MetadataTooLarge = new("GES.7069", "The metadata file is larger than 10 MB.");
    public static readonly GesError UnreadableMetadata = new("GES.7070", "The metadata file cannot be parsed.");

    /// <summary>The code of graphs: none is documented for metadata.</summary>
    public static readonly GesError TooManyMetadata = new("GES.7018", "The number of metadata records has reached the limit.");

    public static GesError JobNotOfGraph(string jobId) => new("GES.8301", "can not find job, jobId is " + jobId);
}
