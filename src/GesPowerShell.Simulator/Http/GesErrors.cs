namespace GesPowerShell.Simulator.Http;

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

    public static readonly GesError NoBackup = new("GES.7024", "The backup does not exist or has been deleted.");
    public static readonly GesError NotStopped = new("GES.7037", "The graph is not in the Stopped state.");
    public static readonly GesError BackupFailed = new("GES.7040", "Failed to back up a graph.");
    public static readonly GesError BeingCreated = new("GES.7042", "The graph is being created.");

    public static GesError JobNotOfGraph(string jobId) => new("GES.8301", "can not find job, jobId is " + jobId);
}
