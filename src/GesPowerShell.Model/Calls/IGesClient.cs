namespace GesPowerShell;

/// <summary>
/// GES, seen from the cmdlets. The one implementation lies in GesPowerShell.Client, loaded by <c>ClientLoader</c>. Thread-safe.
/// Uses nothing beyond .NET Standard 2.0. Every method throws <see cref="GesException"/>, or
/// <see cref="OperationCanceledException"/> once the context's token is cancelled.
/// </summary>
internal interface IGesClient : IDisposable
{
    /// <summary>What the objects that are read through this client carry; emptied when the client is disposed.</summary>
    ConnectionHandle Handle { get; }

    /// <summary>What is known of the connection now.</summary>
    GesSession Session { get; }

    /// <summary>Proves region, project and credentials with one cheap call, after finding the project's id where that was not given.</summary>
    Task ProveAsync(OperationContext context);

    /// <summary>What is known of the connection, its project included: asks IAM for that if it was not given and no call has found it yet.</summary>
    Task<GesSession> FindProjectAsync(OperationContext context);

    /// <summary>Sends a request that reads. Transient errors are retried.</summary>
    Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context);

    /// <summary>A walk through a list, page by page.</summary>
    IGesList<T> List<T>(GesListRequest<T> request);

    /// <summary>
    /// The projects that the credentials may use, in all regions, whichever one the connection works in. A connection whose token is of one
    /// project lists them too.
    /// </summary>
    Task<IReadOnlyList<GesProject>> ProjectsAsync(OperationContext context);

    /// <summary>
    /// Carries out changes, up to <see cref="GesRunOptions.ThrottleLimit"/> requests in flight, and waits for them if asked to. Each change gets
    /// exactly one outcome, unless the call is cancelled.
    /// </summary>
    Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context);

    /// <summary>
    /// Downloads the files of a backup into a folder, without the credentials of the connection. What an earlier call has begun is continued.
    /// </summary>
    /// <param name="backup">The backup.</param>
    /// <param name="folder">Full path of the folder in which the backup gets one of its own, called as its id.</param>
    /// <param name="filesAtOnce">Files that are downloaded at the same time.</param>
    /// <param name="observer">Hears of each file.</param>
    /// <param name="context">For the requests.</param>
    Task DownloadAsync(ShowBackupDownloadLink backup, string folder, int filesAtOnce, IGesDownloadObserver observer, OperationContext context);

    /// <summary>Waits for jobs; each gets exactly one outcome, unless the call is cancelled.</summary>
    Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context);
}
