using System.Text.Json;
using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Iam;

/// <summary>POST /v3/auth/tokens.</summary>
internal sealed class TokenEndpoint(Account account, TokenStore tokens, SimulatedClock clock, TimeSpan lifetime)
{
    private readonly PasswordLogin _password = new(account);
    private readonly AgencyLogin _agency = new(account, tokens);

    public Answer Create(ApiRequest request)
    {
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            return body.RootElement.Object("auth") is { } auth && auth.Object("identity") is { } identity
                ? Create(request, auth, identity)
                : IamErrors.BadRequest;
        }
        catch (JsonException)
        {
            return IamErrors.BadRequest;
        }
    }

    private Answer Create(ApiRequest request, JsonElement auth, JsonElement identity)
    {
        if (!identity.TryGetProperty("methods", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return IamErrors.BadRequest;
        }

        var methods = list.EnumerateArray().Select(method => method.ToString()).ToArray();
        var refusal = methods switch
        {
            ["password"] => _password.Refuse(identity),
            ["assume_role"] => _agency.Refuse(request, identity),
            [] => IamErrors.BadRequest,
            _ => IamErrors.BadMethod,
        };
        return refusal
            ?? (TokenScope.Read(auth, account) is { } scope
                ? Issue(scope, methods, withCatalog: request.Query["nocatalog"] is null)
                : IamErrors.NoProject);
    }

    private Answer Issue(TokenScope scope, string[] methods, bool withCatalog)
    {
        var token = tokens.Issue(new Caller(scope.Project?.Id, IsKey: false));

        // The token expires in simulated time, and the client compares the expiry with a real clock. So the answer has the same period in
        // real time. A jump of the simulated clock expires tokens early, as a revocation does.
        var issued = clock.RealNow;
        var body = TokenBody.Of(account, scope, methods, issued, issued + clock.ToReal(lifetime), withCatalog);
        return new Answer(StatusCodes.Status201Created, new { Token = body }).With("X-Subject-Token", token);
    }
}
