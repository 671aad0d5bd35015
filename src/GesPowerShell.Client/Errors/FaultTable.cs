using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Which error a status and a code are. Codes say more than statuses: GES sends most of them with HTTP 400.</summary>
internal static class FaultTable
{
    public static GesException ToError(GesFault fault, int status, Subject subject)
    {
        if (status is >= 300 and <= 399)
        {
            return GesErrors.UnexpectedRedirect(fault);
        }

        var code = CodeOf(fault, status, subject);
        fault = fault with { Outcome = RequestOutcomes.OfCode(fault.Outcome, code, fault) };
        return ByIdentity(fault, status, subject)
            ?? GesErrors.Answered(fault, code, code.ErrorId == "CredentialsRefused" ? CredentialFaults.Advice(fault, code) : null);
    }

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

    private static ServiceCode CodeOf(GesFault fault, int status, Subject subject) => ServiceCodes.Find(fault.Code) switch
    {
        // With a status that it is not documented with, a mere refusal is no reason to think so: 401, 404, 429 and 5xx say more.
        { ErrorId: "RequestRefused" } code when !code.Statuses.Contains(status) => ByStatus(fault, status),
        { Code: "GES.8301" } when subject != Subject.Job => ByStatus(fault, status),
        { } code => code,
        null => ByStatus(fault, status),
    };

    /// <summary>GES says with a code what it does not have. A 404 without one comes from a proxy or gateway, and says nothing about a graph.</summary>
    private static ServiceCode ByStatus(GesFault fault, int status) =>
        ServiceCodes.OfStatus(status == 404 && fault.Code?.StartsWith("GES.", StringComparison.Ordinal) == true ? 400 : status);
}
