using GesPowerShell.Client.Api;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Listing;
using GesPowerShell.Client.Retrying;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client;

/// <summary>One connection: its settings, its credentials, its way out and what it has learned.</summary>
internal sealed class GesClient : IGesClient
{
    private readonly ConnectionPlan plan;
    private readonly ServiceChannel channel;
    private readonly IAuthenticator authenticator;
    private readonly IamApi iam;
    private readonly ProjectFinder projects;
    private readonly RenewingApi once;
    private volatile bool isClosed;
    private readonly RetryingApi api;
    private readonly ChangeRunner runner;

    /// <param name="plan">The settings, complete.</param>
    /// <param name="clock">For requests and the lifetime of credentials.</param>
    /// <param name="waitClock">For what waits between requests: retries, looking for evidence, polling.</param>
    internal GesClient(ConnectionPlan plan, TimeProvider? clock = null, TimeProvider? waitClock = null)
    {
        clock ??= TimeProvider.System;
        waitClock ??= clock;
        this.plan = plan;
        channel = new ServiceChannel(plan.Channel, clock);
        iam = new IamApi(plan.IamEndpoint, channel, clock);
        authenticator = Authenticators.Create(plan, iam, clock);
        projects = new ProjectFinder(plan.ProjectName, authenticator, iam);
        if (plan.ProjectId is { } id)
        {
            projects.Give(id);
        }

        once = new RenewingApi(new GesApi(plan.Region, plan.Endpoint, channel, projects, authenticator), () => isClosed);
        var pauses = new Pauses(waitClock);
        api = new RetryingApi(once, pauses);
        runner = new ChangeRunner(once, waitClock, pauses) { Origin = () => new Origin(plan.Region, projects.Known?.Id) };
    }

    internal IGesApi Api => once;

    public GesSession Session => new()
    {
        Region = plan.Region,
        Endpoint = plan.Endpoint,
        IamEndpoint = plan.IamEndpoint,
        ProjectId = projects.Known?.Id,
        ProjectName = projects.Known?.Name,
        Authentication = authenticator.Name,
        UserName = authenticator.UserName,
        Source = plan.Credential.Source,
        ExpiresAt = authenticator.ExpiresAt?.LocalDateTime,
    };

    /// <summary>Asks once: somebody who has just typed a region or a key wants to hear at once that it is wrong.</summary>
    public Task ProveAsync(GesCall call) => once.ListGraphsAsync(0, 1, call);

    public async Task<GesSession> FindProjectAsync(GesCall call)
    {
        _ = await api.ReadAsync(() => projects.GetAsync(call), call).ConfigureAwait(false);
        return Session;
    }

    public IGesList<GesGraph> Graphs() => new PagedList<GesGraph>(api.ListGraphsAsync, graph => graph.Id, "graphs");

    public IGesList<GesJob> Jobs(GesJobFilter filter) => new PagedList<GesJob>(
        (offset, limit, call) => api.ListJobsAsync(filter, offset, limit, call), job => job.JobId, "jobs");

    public IGesList<GesBackup> Backups() => new PagedList<GesBackup>(api.ListBackupsAsync, backup => backup.BackupId, "backups");

    public async Task<IReadOnlyList<string>> ProjectNamesAsync(GesCall call)
    {
        var seal = await authenticator.PrepareAsync(null, call).ConfigureAwait(false);
        var usable = await iam.ListUsableProjectsAsync(seal, call).ConfigureAwait(false);
        return [.. usable.Select(project => project.Name).OfType<string>()];
    }

    public Task<GesGraph> ShowGraphAsync(string graphId, GesCall call) => api.ShowGraphAsync(graphId, call);

    public Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call) => api.ShowJobAsync(graphId, jobId, call);

    public Task ChangeAsync(IReadOnlyList<GesChange> changes, GesRunOptions options, IGesRunObserver observer, GesCall call) =>
        runner.ChangeAsync(changes, options, observer, call);

    public Task WaitAsync(IReadOnlyList<GesJob> jobs, GesRunOptions options, IGesRunObserver observer, GesCall call) =>
        runner.WaitAsync(jobs, options, observer, call);

    public void Dispose()
    {
        isClosed = true;
        channel.Dispose();
        authenticator.Dispose();
        projects.Dispose();
        if (plan.ProxyCredential is { } proxyUser)
        {
            proxyUser.Password = "";
        }
    }
}
