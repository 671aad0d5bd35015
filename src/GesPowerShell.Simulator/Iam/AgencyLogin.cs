using System.Text.Json;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Iam;

/// <summary>The method <c>assume_role</c>: a user with a token assumes the agency of an account.</summary>
internal sealed class AgencyLogin(Account account, TokenStore tokens)
{
    /// <summary>The refusal of the request; null when it is accepted.</summary>
    public Answer? Refuse(ApiRequest request, JsonElement identity)
    {
        if (tokens.Find(request.Headers["X-Auth-Token"].ToString()) is null)
        {
            return IamErrors.NotAuthenticated;
        }

        if (identity.Object("assume_role") is not { } role || role.Text("agency_name") is not { } agency
            || (role.Text("domain_name") is null && role.Text("domain_id") is null))
        {
            return IamErrors.BadRequest;
        }

        var rightDomain = role.Text("domain_id") is { } id ? id == account.DomainId : role.Text("domain_name") == account.Domain;
        return rightDomain && agency == account.Agency ? null : IamErrors.NoAgency;
    }
}
