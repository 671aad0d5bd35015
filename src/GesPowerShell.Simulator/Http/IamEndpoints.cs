using System.Text.Json;
using GesPowerShell.Simulator.Authentication;

namespace GesPowerShell.Simulator.Http;

/// <summary>The operations of IAM that a client of GES needs.</summary>
internal sealed class IamEndpoints(SimulatorOptions options, TokenStore tokens)
{
    public Task MakeTokenAsync(ApiRequest request)
    {
        request.Context.Response.Headers["X-IAM-Trace-Id"] = request.Id;
        var auth = Get(request.Json(() => ApiFault.Iam(400, "Bad Request", "The request body is invalid.")), "auth");
        var identity = Get(auth, "identity");
        var methods = Get(identity, "methods");
        if (methods.ValueKind != JsonValueKind.Array || !methods.EnumerateArray().Any(method => Text(method) == "password"))
        {
            throw ApiFault.Iam(400, "Bad Request", "Only the method password is available.");
        }

        var user = Get(Get(identity, "password"), "user");
        if (Text(user, "name") != options.User || Text(user, "password") != options.Password || Text(Get(user, "domain"), "name") != options.Domain)
        {
            throw ApiFault.Iam(401, "Unauthorized", "The username or password is wrong.");
        }

        var isProjectScoped = ScopeOf(auth);
        var token = tokens.Issue(isProjectScoped);
        request.Context.Response.Headers["X-Subject-Token"] = token.Value;
        return Answers.JsonAsync(request.Context, 201, json => WriteToken(json, token));
    }

    public Task ListProjectsAsync(ApiRequest request)
    {
        request.Context.Response.Headers["X-IAM-Trace-Id"] = request.Id;
        var name = request.Query("name");
        string[] names = name is null || name == options.Region ? [options.Region] : [];
        return Answers.JsonAsync(request.Context, 200, json =>
        {
            json.Array("projects", names, project =>
            {
                json.WriteString("id", options.ProjectId);
                json.WriteString("name", project);
                json.WriteString("domain_id", TokenStore.DomainId);
                json.WriteBoolean("enabled", true);
            });
            json.WriteStartObject("links");
            json.WriteNull("next");
            json.WriteEndObject();
        });
    }

    private bool ScopeOf(JsonElement auth)
    {
        if (!auth.TryGetProperty("scope", out var scope) || !scope.TryGetProperty("project", out var project))
        {
            return false;
        }

        return Text(project, "id") == options.ProjectId || Text(project, "name") == options.Region
            ? true
            : throw ApiFault.Iam(401, "Unauthorized", "The project of the scope does not exist or the user may not use it.");
    }

    private void WriteToken(Utf8JsonWriter json, IssuedToken token)
    {
        json.WriteStartObject("token");
        json.WriteString("expires_at", Iso(token.ExpiresAt));
        json.WriteString("issued_at", Iso(token.IssuedAt));
        json.WriteStartArray("methods");
        json.WriteStringValue("password");
        json.WriteEndArray();
        if (token.IsProjectScoped)
        {
            json.WriteStartObject("project");
            json.WriteString("id", options.ProjectId);
            json.WriteString("name", options.Region);
            WriteDomain(json);
            json.WriteEndObject();
        }

        json.WriteStartObject("user");
        json.WriteString("id", "5b2e0f8d7c6a4e1f9b3d2c1a0f9e8d7c");
        json.WriteString("name", options.User);
        WriteDomain(json);
        json.WriteString("password_expires_at", "");
        json.WriteEndObject();
        json.Array("roles", ["ges_adm"], role =>
        {
            json.WriteString("id", "0");
            json.WriteString("name", role);
        });
        json.WriteEndObject();
    }

    private void WriteDomain(Utf8JsonWriter json)
    {
        json.WriteStartObject("domain");
        json.WriteString("id", TokenStore.DomainId);
        json.WriteString("name", options.Domain);
        json.WriteEndObject();
    }

    private static string Iso(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement Get(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : throw ApiFault.Iam(400, "Bad Request", $"The request body lacks '{name}'.");

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
