using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Which error a status and a code are. Codes say more than statuses: GES sends most of them with HTTP 400.</summary>
internal static class FaultTable
{
    private const string StateAdvice = "Look at the graph's status with Get-GesGraph.";
    private const string LimitAdvice = "Raise the quota in the console, or remove what is no longer needed.";
    private const string UsualAdvice = "Correct what the service names, and try again.";

    public static GesException ToError(GesFault fault, int status, Subject subject) => status is >= 300 and <= 399
        ? GesErrors.UnexpectedRedirect(fault)
        : ByIdentity(fault, status, subject) ?? ByCode(fault, subject) ?? ByStatus(fault, status, subject);

    /// <summary>What IAM refuses has its own advice: rights and addresses of GES do not matter there.</summary>
    private static GesException? ByIdentity(GesFault fault, int status, Subject subject) => (subject, status) switch
    {
        (Subject.Identity or Subject.Agency, 400 or 401 or 403 or 404)
            when fault.Operation != IamOperation.FindProject && CredentialFaults.Says(fault.Text, "project") => GesErrors.ProjectRefused(fault),
        (Subject.Agency, 400 or 401 or 403 or 404) => GesErrors.AgencyRefused(fault),
        (Subject.Identity, 403) when fault.Operation == IamOperation.FindProject => GesErrors.ProjectLookupDenied(fault),
        (Subject.Identity, 404) => GesErrors.WrongIamEndpoint(fault),
        _ => null,
    };

    private static GesException? ByCode(GesFault fault, Subject subject) => Normal(fault.Code) switch
    {
        "GES.0016" => GesErrors.ProjectMismatch(fault),
        "GES.0047" or "GES.7000" or "GES.7054" => GesErrors.GraphNotFound(fault),
        "GES.7007" => GesErrors.JobNotFound(fault),
        "GES.8301" when subject == Subject.Job => GesErrors.JobNotFound(fault),
        "GES.7024" => GesErrors.BackupNotFound(fault),
        "GES.7041" => GesErrors.PermissionDenied(fault),
        "GES.7001" or "GES.7002" or "GES.7003" or "GES.7015" or "GES.7037" or "GES.7042" =>
            GesErrors.RequestRefused(fault, GesErrorKind.InvalidOperation, StateAdvice),
        "GES.7018" or "GES.7019" => GesErrors.RequestRefused(fault, GesErrorKind.LimitsExceeded, LimitAdvice),
        "GES.7004" or "GES.7005" or "GES.7006" or "GES.7051" or "GES.8302" => GesErrors.ServiceFailed(fault),
        "GES.8007" => CredentialFaults.ToError(fault),
        "APIGW.0101" or "APIGW.0103" or "APIGW.0801" => GesErrors.WrongEndpoint(fault),
        "APIGW.0301" or "APIGW.0303" or "APIGW.0305" or "APIGW.0307" => CredentialFaults.ToError(fault),
        "APIGW.0302" or "APIGW.0304" or "APIGW.0306" or "APIGW.0310" or "APIGW.0802" => GesErrors.PermissionDenied(fault),
        "APIGW.0308" => GesErrors.TooManyRequests(fault),
        _ => null,
    };

    private static GesException ByStatus(GesFault fault, int status, Subject subject) => status switch
    {
        401 => CredentialFaults.ToError(fault),
        403 => GesErrors.PermissionDenied(fault),
        404 => subject switch
        {
            Subject.Graph => GesErrors.GraphNotFound(fault),
            Subject.Job => GesErrors.JobNotFound(fault),
            _ => GesErrors.WrongEndpoint(fault),
        },
        429 => GesErrors.TooManyRequests(fault),
        408 or >= 500 => GesErrors.ServiceFailed(fault),
        _ => GesErrors.RequestRefused(fault, GesErrorKind.InvalidArgument, UsualAdvice),
    };

    /// <summary>Older regions say APIG where newer ones say APIGW.</summary>
    private static string? Normal(string? code) =>
        code?.StartsWith("APIG.", StringComparison.Ordinal) == true ? code.Replace("APIG.", "APIGW.") : code;
}
