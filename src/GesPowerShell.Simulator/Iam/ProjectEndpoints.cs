using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Iam;

/// <summary>GET /v3/projects and GET /v3/auth/projects.</summary>
internal sealed class ProjectEndpoints(Account account)
{
    public Answer List(ApiRequest request) => Answer.Of(new
    {
        Projects = account.Projects
            .Where(project => request.Query["name"] is not { } name || project.Name == name)
            .Select(project => new
            {
                project.Id,
                project.Name,
                account.DomainId,
                ParentId = account.DomainId,
                IsDomain = false,
                Enabled = true,
                Description = "",
                Links = new Links("/v3/projects/" + project.Id),
            }),
        Links = new Links(request.Target),
    });

    private sealed record Links(
        string Self,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Previous = null);
}
