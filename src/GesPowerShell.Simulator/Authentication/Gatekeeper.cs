using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Authentication;

/// <summary>The API gateway: who may come in, and its words for those who may not.</summary>
internal sealed class Gatekeeper(SimulatorOptions options, TokenStore tokens)
{
    private static readonly TimeSpan AllowedSkew = TimeSpan.FromMinutes(15);

    private readonly KeyLock keyLock = new(options.Clock);

    public Caller Admit(ApiRequest request)
    {
        if (request.Header("X-Auth-Token") is { Length: > 0 } token)
        {
            return tokens.Find(token) ?? throw ApiFault.Gateway(401, "APIGW.0307", "The token must be updated.");
        }

        return request.Header("Authorization") is { Length: > 0 } ? AdmitKey(request) : throw Refused("Incorrect IAM authentication information");
    }

    /// <summary>GES takes tokens of the project alone, and the project of the path has to be theirs.</summary>
    public void CheckProject(Caller caller, string projectId)
    {
        if (!caller.IsProjectScoped || projectId != options.ProjectId)
        {
            throw ApiFault.Ges("GES.0016", "Resource not found");
        }
    }

    private Caller AdmitKey(ApiRequest request)
    {
        var signature = Signature.Parse(request) ?? throw Refused("verify aksk signature fail, the Authorization header is malformed");
        if (signature.AccessKey != options.AccessKey)
        {
            throw Refused($"Get secretKey failed,ak:{signature.AccessKey},err:ak not exist");
        }

        if (keyLock.IsLocked)
        {
            throw Refused("AK access failed to reach the limit,forbidden");
        }

        var isGood = signature.IsOf(request, options.SecretKey);
        keyLock.Report(isGood);
        if (!isGood)
        {
            throw Refused("verify aksk signature fail");
        }

        return (signature.Date - options.Clock.GetUtcNow().UtcDateTime).Duration() <= AllowedSkew
            ? new Caller(IsProjectScoped: true)
            : throw Refused("calc ak sk signature fail:signature expired");
    }

    private static ApiFault Refused(string why) => ApiFault.Gateway(401, "APIGW.0301", $"Incorrect IAM authentication information: {why}");
}
