using System.Text.Json;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Iam;

/// <summary>What IAM tells about a token.</summary>
internal sealed record TokenBody(
    Account Account, TokenScope Scope, string[] Methods, DateTimeOffset Issued, DateTimeOffset Expires, bool WithCatalog)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("token");
        json.WriteString("issued_at", WireTime.Iam(Issued));
        json.WriteString("expires_at", WireTime.Iam(Expires));
        json.WriteStartArray("methods");
        foreach (var method in Methods)
        {
            json.WriteStringValue(method);
        }

        json.WriteEndArray();
        WriteScope(json);
        json.WriteStartObject("user");
        json.WriteString("id", IsOfAgency ? Account.AgencyId : Account.UserId);
        json.WriteString("name", IsOfAgency ? Account.Domain + "/" + Account.Agency : Account.User);
        json.WriteString("password_expires_at", "");
        WriteDomain(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private bool IsOfAgency => Methods is ["assume_role"];

    private void WriteScope(Utf8JsonWriter json)
    {
        if (Scope.Project is { } project)
        {
            json.WriteStartObject("project");
            json.WriteString("id", project.Id);
            json.WriteString("name", project.Name);
            WriteDomain(json);
            json.WriteEndObject();
        }
        else if (Scope.IsDomain)
        {
            WriteDomain(json);
        }
        else
        {
            // Unscoped tokens have neither roles nor a catalog.
            return;
        }

        json.WriteStartArray("roles");
        json.WriteStartObject();
        json.WriteString("id", "0");
        json.WriteString("name", "ges_adm");
        json.WriteEndObject();
        json.WriteEndArray();
        if (WithCatalog)
        {
            json.WriteStartArray("catalog");
            json.WriteEndArray();
        }
    }

    private void WriteDomain(Utf8JsonWriter json)
    {
        json.WriteStartObject("domain");
        json.WriteString("id", Account.DomainId);
        json.WriteString("name", Account.Domain);
        json.WriteEndObject();
    }
}
