using GesPowerShell.Client.Json;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// The requests to IAM that this module needs. Source: https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html.
/// </summary>
internal sealed class IamApi(Uri? endpoint, HttpTransport transport, TimeProvider clock)
{
    private Uri Endpoint => endpoint ?? throw GesErrors.IamEndpointMissing();

    /// <summary>Creates a token. The body comes from <see cref="TokenRequest"/>, and the caller clears it.</summary>
    public Task<IamToken> CreateTokenAsync(byte[] body, Secret password, string userName, OperationContext context)
    {
        var attempt = new Attempt("GetToken", $"Getting an IAM token for user '{Display.Safe(userName)}'", Subject.Token);
        return transport.SendAsync(TokenPost(attempt, body) with { BodySecret = password }, RequestAuthentication.None, ReadToken, context);
    }

    /// <summary>Creates a token of an agency. The request is authenticated with the token of a user who may assume the agency.</summary>
    public Task<IamToken> AssumeAgencyAsync(byte[] body, GesAgency agency, RequestAuthentication authentication, OperationContext context)
    {
        var text = $"Getting an IAM token for agency '{Display.Safe(agency.Name)}' of account '{Display.Safe(agency.DomainName)}'";
        var attempt = new Attempt("AssumeAgency", text, Subject.Agency);
        return transport.SendAsync(TokenPost(attempt, body), authentication, ReadToken, context);
    }

    public Task<List<ProjectDto>> ListProjectsAsync(string name, RequestAuthentication authentication, OperationContext context) =>
        ListAsync("/v3/projects?" + Route.Query(("name", name)), name, authentication, context);

    /// <summary>All projects that the credentials may use. IAM sends the list without pages.</summary>
    public Task<List<ProjectDto>> ListUsableProjectsAsync(RequestAuthentication authentication, OperationContext context) =>
        ListAsync("/v3/auth/projects", null, authentication, context);

    /// <summary>The query parameter <c>nocatalog</c>, with any value, leaves the large service catalog out of the answer.</summary>
    private ServiceRequest TokenPost(Attempt attempt, byte[] body) =>
        new(Method.Post, Route.Combine(Endpoint, "/v3/auth/tokens?nocatalog=true"), attempt) { Body = body };

    private Task<List<ProjectDto>> ListAsync(string path, string? name, RequestAuthentication authentication, OperationContext context)
    {
        var text = name is null ? "Looking up the usable projects" : $"Looking up project '{Display.Safe(name)}'";
        var attempt = new Attempt("FindProject", text, Subject.Project);
        return transport.SendAsync(
            new ServiceRequest(Method.Get, Route.Combine(Endpoint, path), attempt), authentication, ReadProjects, context);
    }

    private static List<ProjectDto> ReadProjects(ServiceAnswer answer) =>
        AnswerReader.Items(answer, GesJson.Read<ProjectListDto>(answer.Body).Projects).FindAll(project => project.Id is { Length: > 0 });

    private IamToken ReadToken(ServiceAnswer answer)
    {
        var value = answer.Header("X-Subject-Token");
        if (value is not { Length: > 0 })
        {
            throw new FormatException("No token in the answer.");
        }

        var about = GesJson.Read<TokenAnswerDto>(answer.Body).Token ?? throw new FormatException("Nothing about the token in the answer.");
        var (now, end) = (clock.GetUtcNow(), WireTime.Parse(about.ExpiresAt));
        // The lifetime is counted from this machine's clock, since the clock of IAM may differ.
        var expiresAt = WireTime.Parse(about.IssuedAt) is { } issued && issued < end ? now + (end - issued) : end;
        return new IamToken(value.ToCharArray(), now, expiresAt, about.Project?.Id, about.Project?.Name);
    }
}
