namespace GesPowerShell;

/// <summary>
/// The interface between cmdlets and client. GesPowerShell.Client, which <c>ClientLoader</c> loads, implements it. Implementations are
/// thread-safe. The interface uses only types of .NET Standard 2.0, so that Windows PowerShell needs no further assemblies. Every method
/// throws <see cref="GesException"/>, or <see cref="OperationCanceledException"/> once the context's token is cancelled.
/// </summary>
internal interface IGesClient : IDisposable
{
    /// <summary>The handle in the objects that are read through this client. Dispose empties it.</summary>
    ConnectionHandle Handle { get; }

    /// <summary>The current session.</summary>
    GesSession Session { get; }

    /// <summary>The project id of the session; null while it is not known.</summary>
    string? ProjectId { get; }

    /// <summary>
    /// Verifies region, project and credentials with one small read. It first looks up the project id when that was not given.
    /// </summary>
    Task CheckAccessAsync(OperationContext context);

    /// <summary>The session with its project, which is looked up in IAM where it is not known yet.</summary>
    Task<GesSession> FindProjectAsync(OperationContext context);

    /// <summary>Sends a read. Transient errors are retried.</summary>
    Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context);

    /// <summary>Reads a list page by page.</summary>
    IGesList<T> List<T>(GesListRequest<T> request);

    /// <summary>
    /// Lists the projects of all regions that the credentials may use. The project of the connection and the scope of its token do not
    /// limit the list.
    /// </summary>
    Task<IReadOnlyList<GesProject>> ProjectsAsync(OperationContext context);

    /// <summary>
    /// Sends a request of <c>Invoke-GesApi</c>. A GET is retried; any other request is resent only when it was certainly not executed.
    /// </summary>
    Task<object?> CallAsync(CallApi request, OperationContext context);

    /// <summary>Creates a client for another project with copies of these credentials. It sends no request.</summary>
    /// <exception cref="GesException">
    /// The credentials are valid for one project only, or the address of the region is not known.
    /// </exception>
    IGesClient ForProject(string region, string projectId, string? projectName);

    /// <summary>
    /// Sends changes with up to <see cref="GesRunOptions.ThrottleLimit"/> concurrent requests, and waits for their jobs where the options
    /// say so. Each change gets exactly one outcome, unless the call is cancelled.
    /// </summary>
    Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context);

    /// <summary>
    /// Downloads the files of a backup into a folder, without the credentials of the connection, and continues files of earlier calls.
    /// </summary>
    /// <param name="backup">The backup.</param>
    /// <param name="folder">Full path of the folder. The backup gets a subfolder with its id as the name.</param>
    /// <param name="filesAtOnce">Maximum number of concurrent files.</param>
    /// <param name="observer">Receives the events of each file.</param>
    /// <param name="context">Cancellation and output of the requests.</param>
    Task DownloadAsync(
        ShowBackupDownloadLink backup, string folder, int filesAtOnce, IGesDownloadObserver observer, OperationContext context);

    /// <summary>Waits for jobs. Each job gets exactly one outcome, unless the call is cancelled.</summary>
    Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context);
}
