using System.Text.Json;

namespace GesPowerShell.Simulator.Iam;

/// <summary>The scope of a token: a project, the whole domain, or none.</summary>
/// <param name="Project">The project; null for another scope.</param>
/// <param name="IsDomain">Whether the scope is the domain.</param>
internal sealed record TokenScope(Project? Project, bool IsDomain)
{
    /// <summary>Reads <c>auth.scope</c>; null when it names a project or domain that does not exist.</summary>
    public static TokenScope? Read(JsonElement auth, Account account)
    {
        if (auth.Object("scope") is not { } scope)
        {
            return new TokenScope(null, IsDomain: false);
        }

        if (scope.Object("project") is { } project)
        {
            var (id, name) = (project.Text("id"), project.Text("name"));
            var found = account.Projects.FirstOrDefault(p => id is null ? p.Name == name : p.Id == id);
            return found is null ? null : new TokenScope(found, IsDomain: false);
        }

        return scope.Object("domain") is { } domain && (domain.Text("id") == account.DomainId || domain.Text("name") == account.Domain)
            ? new TokenScope(null, IsDomain: true)
            : null;
    }
}
