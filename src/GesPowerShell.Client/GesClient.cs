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
/// One connection: its settings, its credentials and the chain of handlers that every request takes. Reads go retry → re-authenticate →
/// operation → transport; the requests of a change or a wait have the throttle of their command in between.
/// </summary>
internal sealed class GesClient : IGesClient
{
    private readonly ConnectionPlan _plan;
    private readonly HttpTransport _channel;
    private readonly IRequestAuthenticator _authenticator;
    private readonly IamApi _iam;
    private readonly ProjectFinder _projects;
    private readonly OperationHandler _operations;
    private readonly RetryHandler _retry;
    private readonly ChangeRunner _runner;
    private readonly BackupDownloader _downloader;

    /// <param name="plan">The settings, complete.</param>
    /// <param name="clock">For requests and the lifetime of credentials.</param>
    /// <param name="waitClock">For everything that waits between requests: retries, reconciling, polling.</param>
    internal GesClient(ConnectionPlan plan, TimeProvider? clock = null, TimeProvider? waitClock = null)
    {
        clock ??= TimeProvider.System;
        waitClock ??= clock;
        _plan = plan;
        Handle = new ConnectionHandle(this);
        _channel = new HttpTransport(plan.Channel, clock);
        _iam = new IamApi(plan.IamEndpoint, _channel, clock);
        _authenticator = Authenticators.Create(plan, _iam, clock);
        _projects = new ProjectFinder(plan.ProjectName, _authenticator, _iam);
        if (plan.ProjectId is { } id)
        {
            _projects.Give(id);
        }

        var serviceClock = new ServiceClock(clock);
        _operations = new OperationHandler(GetOrigin, plan.Endpoint, _channel, _projects, _authenticator, serviceClock);
        Handler = new ReauthenticationHandler(_operations);
        var delay = new RetryDelay(waitClock);
        _retry = new RetryHandler(Handler, delay);
        _downloader = new BackupDownloader(_retry, new DownloadTransport(plan), delay);
        _runner = new ChangeRunner(Handler, waitClock, delay, serviceClock, GetOrigin);
    }

    /// <summary>Sends a request once, or twice where its credentials had to be renewed.</summary>
    internal IRequestHandler Handler { get; }

    public ConnectionHandle Handle { get; }

    public GesSession Session => new()
    {
        Region = _plan.Region,
        Endpoint = _plan.Endpoint,
        IamEndpoint = _plan.IamEndpoint,
        ProjectId = _projects.Known?.Id,
        ProjectName = _projects.Known?.Name,
        Authentication = _authenticator.Name,
        UserName = _authenticator.UserName,
        Source = _plan.Credential.Source,
        ExpiresAt = _authenticator.ExpiresAt?.LocalDateTime,
    };

    /// <summary>Without retries: a user who has just typed a region or a key is to see at once that it is wrong.</summary>
    public Task ProveAsync(OperationContext context) => Handler.SendAsync(new ListGraphs { Limit = 1 }, context);

    public async Task<GesSession> FindProjectAsync(OperationContext context)
    {
        _ = await _retry.RunAsync(() => _projects.GetAsync(context), isChange: false, context).ConfigureAwait(false);
        return Session;
    }

    /// <summary>A change would lack its reconciliation here: <see cref="ChangeAsync"/> sends it.</summary>
    public Task<T> SendAsync<T>(GesRequest<T> request, OperationContext context) => request.IsChange
        ? throw new ArgumentException("A change is sent by ChangeAsync.", nameof(request))
        : _retry.SendAsync(request, context);

    public IGesList<T> List<T>(GesListRequest<T> request) => new PagedList<T>(_retry, request);

    public Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, OperationContext context) =>
        _runner.ChangeAsync(changes, options, observer, context);

    public Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, OperationContext context) =>
        _runner.WaitAsync(jobs, options, observer, context);

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
        _operations.Close();
        _channel.Dispose();
        _downloader.Dispose();
        _authenticator.Dispose();
        _projects.Dispose();
        if (_plan.ProxyCredential is { } proxyUser)
        {
            proxyUser.Password = "";
        }
    }

    private Origin GetOrigin() => new(_plan.Region, _projects.Known?.Id, Handle);
}
