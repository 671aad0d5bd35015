using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>Finds the caller of a request by its signature or its token.</summary>
internal sealed class Authenticator(SignatureCheck signatures, TokenStore tokens)
{
    /// <summary>The caller, or the answer that refuses the request.</summary>
    public (Caller? Caller, Answer? Refusal) Authenticate(ApiRequest request)
    {
        if (request.Headers.Authorization.Count > 0)
        {
            return signatures.Refuse(request) is { } refusal ? (null, refusal) : (new Caller(null, IsKey: true), null);
        }

        var token = request.Headers["X-Auth-Token"].ToString();
        if (token.Length == 0)
        {
            return (null, GatewayErrors.Unauthenticated(request, "x-auth-token not found"));
        }

        return tokens.Find(token) is { } caller ? (caller, null) : (null, GatewayErrors.TokenMustBeUpdated(request));
    }
}
