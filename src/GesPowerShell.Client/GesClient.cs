using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Downloads;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Listing;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client;

/// <summary>
/// One connection: its settings, credentials and request handlers. Reads pass retry → operation → transport; the requests of a
/// change or a wait also pass the throttle of their command, before the operation.
/// </summary>
internal sealed class GesClient : IGesClient
{
    private readonly ConnectionPlan _plan;
    private readonly HttpTransport _transport;
    private readonly IRequestAuthenticator _authenticator;
    private readonly IamApi _iam;
    private readonly ProjectFinder _projects;
    private readonly RetryHandler _retry;
    private readonly ChangeRunner _runner;
    private readonly BackupDownloader _downloader;

    /// <param name="plan">The complete settings.</param>
    /// <param name="clock">Clock for time limits of requests and the expiry of credentials.</param>
    /// <param name="waitClock">Clock for delays between requests: retries, reconciling, polling.</param>
    internal GesClient(ConnectionPlan plan, TimeProvider? clock = null, TimeProvider? waitClock = null)
    {
        clock ??= TimeProvider.System;
        waitClock ??= clock;
        _plan = plan;
        Handle = new ConnectionHandle(this);
        _transport = new HttpTransport(plan.Transport, clock);
        _iam = new IamApi(plan.IamEndpoint, _transport, clock);
        _authenticator = Authenticators.Create(plan, _iam, clock);
        _projects = new ProjectFinder(plan.ProjectName, _authenticator, _iam);
        if (plan.ProjectId is { } id)
        {
            _projects.Set(id, plan.ListedProjectName);
        }

        var serviceClock = new ServiceClock(clock);
        Handler = new OperationHandler(GetOrigin, plan.Endpoint, _transport, _projects, _authenticator, serviceClock);
        var delay = new RetryDelay(waitClock);
        _retry = new RetryHandler(Handler, delay);
        _downloader = new BackupDownloader(_retry, new DownloadTransport(plan), delay);
        _runner = new ChangeRunner(Handler, waitClock, delay, serviceClock, GetOrigin);
    }

    /// <summary>Sends a request once, and once more with new credentials when they were refused.</summary>
    internal OperationHandler Handler { get; }

    public ConnectionHandle Handle { get; }

    public GesSession Session => new()
    {
        Region = _plan.Region,
        Endpoint = _plan.Endpoint,
        IamEndpoint = _plan.IamEndpoint,
        ProjectId = ProjectId,
        ProjectName = _projects.Current?.Name,
        Authentication = _authenticator.Name,
        UserName = _authenticator.UserName,
        Source = _plan.Credential.Source,
        ExpiresAt = _authenticator.ExpiresAt?.LocalDateTime,
    };

    public string? ProjectId => _projects.Current?.Id;

    /// <summary>Checks the credentials with one read. It does not retry, so that a wrong region or key shows at once.</summary>
    public Task CheckAccessAsync(OperationContext context) => Handler.SendAsync(new ListGraphs { Limit = 1 }, context);

    public async Task<GesSession> FindProjectAsync(OperationContext context)
    {
        _ = await _retry.RunAsync(() => _projects.GetAsync(context), isChange: false, context).ConfigureAwait(false);
        return Session;
    }

    /// <summary>Sends a read. A change must go through <see cref="ChangeAsync"/>, which reconciles lost answers.</summary>
    public Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) => request.IsChange
        ? throw new ArgumentException("A change is sent by ChangeAsync.", nameof(request))
        : _retry.SendAsync(request, context);

    public IGesList<T> List<T>(GesListRequest<T> request) => new PagedList<T>(_retry, request);

    public Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context) =>
        _runner.ChangeAsync(changes, options, observer, context);

    public Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context) =>
        _runner.WaitAsync(jobs, options, observer, context);

    public async Task<object?> CallAsync(CallApi request, OperationContext context)
    {
        try
        {
            return await _retry.SendAsync(request, context).ConfigureAwait(false);
        }
        catch (GesException e) when (request.IsChange && e.Outcome == RequestOutcome.Indeterminate)
        {
            throw GesErrors.ApiOutcomeUnknown(request, e);
        }
    }

    public IGesClient ForProject(string region, string projectId, string? projectName)
    {
        try
        {
            return new GesClient(PlanBuilder.ForProject(_plan, region, projectId, projectName, EnvironmentSource.Process));
        }
        catch (ObjectDisposedException)
        {
            throw GesErrors.Disconnected();
        }
    }

    public Task DownloadAsync(
        ShowBackupDownloadLink backup, string folder, int filesAtOnce, IGesDownloadObserver observer, OperationContext context) =>
        _downloader.DownloadAsync(backup, folder, filesAtOnce, observer, context);

    public async Task<IReadOnlyList<GesProject>> ProjectsAsync(OperationContext context)
    {
        var usable = await _retry.RunAsync(ListAsync, isChange: false, context).ConfigureAwait(false);
        return usable.ConvertAll(project => project.ToModel(Handle));

        async Task<List<ProjectDto>> ListAsync()
        {
            var authentication = await _authenticator.PrepareAsync(null, context).ConfigureAwait(false);
            return await _iam.ListUsableProjectsAsync(authentication, context).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        Handle.Empty();
        Handler.Close();
        _transport.Dispose();
        _downloader.Dispose();
        _authenticator.Dispose();
        _projects.Dispose();
        if (_plan.ProxyCredential is { } proxyUser)
        {
            proxyUser.Password = "";
        }
    }

    private Origin GetOrigin() => new(_plan.Region, ProjectId, Handle);
}
