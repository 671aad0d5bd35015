using System.Text.Json;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Iam;

/// <summary>GET /v3/projects and GET /v3/auth/projects.</summary>
internal sealed class ProjectEndpoints(Account account)
{
    public Answer List(ApiRequest request) => Answer.Ok(json =>
    {
        var name = request.Query["name"];
        json.WriteStartObject();
        json.WriteStartArray("projects");
        foreach (var project in account.Projects.Where(project => name is null || project.Name == name))
        {
            Write(json, project);
        }

        json.WriteEndArray();
        WriteLinks(json, request.Target);
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, Project project)
    {
        json.WriteStartObject();
        json.WriteString("id", project.Id);
        json.WriteString("name", project.Name);
        json.WriteString("domain_id", account.DomainId);
        json.WriteString("parent_id", account.DomainId);
        json.WriteBoolean("is_domain", false);
        json.WriteBoolean("enabled", true);
        json.WriteString("description", "");
        WriteLinks(json, "/v3/projects/" + project.Id);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, string self)
    {
        json.WriteStartObject("links");
        json.WriteString("self", self);
        json.WriteNull("next");
        json.WriteNull("previous");
        json.WriteEndObject();
    }
}
