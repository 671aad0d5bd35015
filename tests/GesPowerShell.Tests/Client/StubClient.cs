namespace GesPowerShell.Tests.Client;

/// <summary>A connection whose changes and waits are set by a test. It reads nothing.</summary>
internal sealed class StubClient : IGesClient
{
    public StubClient() => Handle = new ConnectionHandle(this);

    public ConnectionHandle Handle { get; }

    public GesSession Session { get; init; } = GesSession.None;

    public string? ProjectId => Session.ProjectId;

    public Func<IReadOnlyList<GesChange>, GesRunOptions, IGesRunObserver, Task> OnChange { get; init; } = (_, _, _) => throw Unused();

    public Func<IReadOnlyList<GesJob>, GesRunOptions, IGesRunObserver, Task> OnWait { get; init; } = (_, _, _) => throw Unused();

    public Task ChangeAsync(
        IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context) =>
        OnChange(changes, options, observer);

    public Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context) =>
        OnWait(jobs, options, observer);

    public Task CheckAccessAsync(OperationContext context) => throw Unused();

    public Task<GesSession> FindProjectAsync(OperationContext context) => throw Unused();

    public Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) => throw Unused();

    public IGesList<T> List<T>(GesListRequest<T> request) => throw Unused();

    public Task<IReadOnlyList<GesProject>> ProjectsAsync(OperationContext context) => throw Unused();

    public Task<object?> CallAsync(CallApi request, OperationContext context) => throw Unused();

    public IGesClient ForProject(string region, string projectId, string? projectName) => throw Unused();

    public Task DownloadAsync(
        ShowBackupDownloadLink backup, string folder, int filesAtOnce, IGesDownloadObserver observer, OperationContext context) =>
        throw Unused();

    public void Dispose() => Handle.Empty();

    private static NotSupportedException Unused() => new("This test does not use it.");
}
