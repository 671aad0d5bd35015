using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Iam;

/// <summary>The routes of IAM. The gateway before IAM refuses wrong signatures, and IAM itself refuses invalid tokens.</summary>
internal sealed class IamService(Authenticator authenticator, TokenEndpoint tokens, ProjectEndpoints projects, string region)
{
    /// <summary>The endpoint of a request; null when IAM has no such path or method.</summary>
    public ApiEndpoint? Route(ApiRequest request) => (request.Method, request.Segments) switch
    {
        ("POST", ["v3", "auth", "tokens"]) => ApiEndpoint.Open(() => Traced(request, tokens.Create(request))),
        ("GET", ["v3", "projects"]) or ("GET", ["v3", "auth", "projects"]) =>
            ApiEndpoint.Open(() => Traced(request, Refused(request) ?? projects.List(request))),
        _ => null,
    };

    private Answer? Refused(ApiRequest request)
    {
        var (caller, refusal) = authenticator.Authenticate(request);
        return caller is not null ? null : request.Headers.Authorization.Count > 0 ? refusal : IamErrors.NotAuthenticated;
    }

    private Answer Traced(ApiRequest request, Answer answer) => answer.With("X-IAM-Trace-Id", $"token_{region}_null_{request.RequestId}");
}
