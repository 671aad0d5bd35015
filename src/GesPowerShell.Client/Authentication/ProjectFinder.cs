using GesPowerShell.Client.Json;

namespace GesPowerShell.Client.Authentication;

/// <summary>A project of IAM.</summary>
internal sealed record Project(string Id, string? Name);

/// <summary>Looks up the connection's project in IAM by its name, once.</summary>
internal sealed class ProjectFinder(string name, IRequestAuthenticator authenticator, IamApi iam) : IDisposable
{
    private readonly SingleFlight<Project> _flight = new();
    private Project? _project;

    /// <summary>The project; null until it was set or looked up.</summary>
    public Project? Current => Volatile.Read(ref _project);

    /// <param name="id">The project's id.</param>
    /// <param name="itsName">Its name, where that is known as well.</param>
    public void Set(string id, string? itsName = null) => Volatile.Write(ref _project, new Project(id, itsName));

    public Task<Project> GetAsync(OperationContext context) => Current is { } current
        ? Task.FromResult(current)
        : _flight.GetAsync(() => Current, () => FindAsync(context), context.CancelToken);

    public void Dispose() => _flight.Dispose();

    private async Task<Project> FindAsync(OperationContext context)
    {
        var found = authenticator is PasswordAuthenticator password
            ? OfToken(await password.GetTokenAsync(context).ConfigureAwait(false))
            : Choose(await CandidatesAsync(context).ConfigureAwait(false));
        Volatile.Write(ref _project, found);
        return found;
    }

    private Project OfToken(IamToken token) =>
        token.ProjectId is { } id ? new Project(id, token.ProjectName ?? name) : throw GesErrors.ProjectNotFound(name);

    /// <summary>Listing all projects needs a permission of its own; listing the usable ones does not and is the fallback.</summary>
    private async Task<List<ProjectDto>> CandidatesAsync(OperationContext context)
    {
        var authentication = await authenticator.PrepareAsync(null, context).ConfigureAwait(false);
        if (authenticator is not FixedTokenAuthenticator)
        {
            try
            {
                var projects = await iam.ListProjectsAsync(name, authentication, context).ConfigureAwait(false);
                if (projects.Exists(IsNamed))
                {
                    return projects;
                }
            }
            catch (GesException e) when (e.ServiceStatus == 403)
            {
                context.Verbose?.Invoke("These credentials may not list projects; asking for those that they may use.");
            }
        }

        return await iam.ListUsableProjectsAsync(authentication, context).ConfigureAwait(false);
    }

    private Project Choose(List<ProjectDto> candidates)
    {
        var ids = candidates.Where(IsNamed).Select(candidate => candidate.Id!).Distinct().ToList();
        return ids.Count switch
        {
            0 => throw GesErrors.ProjectNotFound(name),
            1 => new Project(ids[0], name),
            _ => throw GesErrors.ProjectAmbiguous(name, ids),
        };
    }

    private bool IsNamed(ProjectDto candidate) => candidate.Name == name && candidate.Enabled != false;
}
