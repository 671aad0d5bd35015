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

    /// <summary>
    /// Proves region, project and credentials with one cheap read. It first looks up the project id where that was not given.
    /// </summary>
    Task ProveAsync(OperationContext context);

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
    /// Sends a request that the module does not know. One that reads is retried; one that can change something is not sent again unless it
    /// was certainly not carried out.
    /// </summary>
    Task<object?> CallAsync(CallApi request, OperationContext context);

    /// <summary>Another client with copies of these credentials, for another project. Sends nothing.</summary>
    /// <exception cref="GesException">The credentials are of one project, or the address of the region is not known.</exception>
    IGesClient ForProject(string region, string projectId, string? projectName);

    /// <summary>
    /// Sends changes with up to <see cref="GesRunOptions.ThrottleLimit"/> concurrent requests, and waits for their jobs where the options
    /// say so. Each change gets exactly one outcome, unless the call is cancelled.
    /// </summary>
    Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context);

    /// <summary>Waits for jobs. Each job gets exactly one outcome, unless the call is cancelled.</summary>
    Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context);
}
