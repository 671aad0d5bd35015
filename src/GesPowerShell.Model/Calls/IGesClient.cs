namespace GesPowerShell;

/// <summary>
/// GES, seen from the cmdlets. The one implementation lies in GesPowerShell.Client, loaded by <c>ClientLoader</c>. Thread-safe.
/// Uses nothing beyond .NET Standard 2.0. Every method throws <see cref="GesException"/>, or
/// <see cref="OperationCanceledException"/> once the call's token is cancelled.
/// </summary>
internal interface IGesClient : IDisposable
{
    /// <summary>What is known of the connection now.</summary>
    GesSession Session { get; }

    /// <summary>Proves region, project and credentials with one cheap call, after finding the project's id where that was not given.</summary>
    Task ProveAsync(GesCall call);

    /// <summary>What is known of the connection, its project included: asks IAM for that if it was not given and no call has found it yet.</summary>
    Task<GesSession> FindProjectAsync(GesCall call);

    /// <summary>All graphs.</summary>
    IGesList<GesGraph> Graphs();

    /// <summary>Jobs of Task Center, without graph ids: it does not know them.</summary>
    IGesList<GesJob> Jobs(GesJobFilter filter);

    /// <summary>Backups of all graphs.</summary>
    IGesList<GesBackup> Backups();

    /// <summary>Names of the projects that the credentials may use, whichever one the connection works in.</summary>
    Task<IReadOnlyList<string>> ProjectNamesAsync(GesCall call);

    /// <summary>One graph.</summary>
    Task<GesGraph> ShowGraphAsync(string graphId, GesCall call);

    /// <summary>One job.</summary>
    Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call);

    /// <summary>
    /// Carries out changes, up to <see cref="GesRunOptions.ThrottleLimit"/> requests in flight, and waits for them if asked to. Each change gets
    /// exactly one outcome, unless the call is cancelled.
    /// </summary>
    Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, GesCall call);

    /// <summary>Waits for jobs; each gets exactly one outcome, unless the call is cancelled.</summary>
    Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, GesCall call);
}
