using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Errors;

/// <summary>Maps an HTTP status and an error code to an error. The code takes precedence: GES sends most codes with HTTP 400.</summary>
internal static class ErrorMapper
{
    public static GesException ToError(GesErrorDetails details, int status, Subject subject)
    {
        if (status is >= 300 and <= 399)
        {
            return GesErrors.UnexpectedRedirect(details);
        }

        var code = CodeOf(details, status, subject);
        details = details with { Outcome = RequestOutcomes.OfCode(details.Outcome, code, details) };
        return ByIdentity(details, status, subject)
            ?? GesErrors.OfServiceCode(details, code, AdviceFor(details, code, subject));
    }

    /// <summary>Advice that is more specific than the table's; null for the table's.</summary>
    private static string? AdviceFor(GesErrorDetails details, ServiceCode code, Subject subject) =>
        code.ErrorId == GesErrors.CredentialsRefusedId ? CredentialAdvice.Advice(details, code, subject)
        : code.Code == "GES.0001" && subject == Subject.GraphMetadata && CredentialAdvice.Says(details.Text, "already exists")
            ? GesErrors.MetadataNameTakenAdvice
        : null;

    /// <summary>Refusals by IAM have errors of their own: advice about permissions and endpoints of GES would mislead.</summary>
    private static GesException? ByIdentity(GesErrorDetails details, int status, Subject subject) => (subject, status) switch
    {
        (Subject.Token or Subject.Agency, 400 or 401 or 403 or 404) when CredentialAdvice.Says(details.Text, "project")
            => GesErrors.ProjectRefused(details),
        (Subject.Agency, 400 or 401 or 403 or 404) => GesErrors.AgencyRefused(details),
        (Subject.Project, 403) => GesErrors.ProjectLookupDenied(details),
        (Subject.Token or Subject.Project, 404) => GesErrors.WrongIamEndpoint(details),
        _ => null,
    };

    private static ServiceCode CodeOf(GesErrorDetails details, int status, Subject subject) => ServiceCodes.Find(details.Code) switch
    {
        // A refusal code with a status that is not documented for it does not decide: 401, 404, 429 and 5xx say more.
        { ErrorId: GesErrors.RequestRefusedId } code when !code.Statuses.Contains(status) => ByStatus(details, status),
        { Code: "GES.8301" } when subject != Subject.Job => ByStatus(details, status),

        // Deletion of metadata is refused with the code for a backup that does not exist.
        { Code: "GES.7024" } when subject == Subject.GraphMetadata => ServiceCodes.Find("GES.2067")!,
        { } code => code,
        null => ByStatus(details, status),
    };

    /// <summary>
    /// GES sends an error code for a missing object. A 404 without a GES code comes from a proxy or gateway and says nothing about a graph.
    /// </summary>
    private static ServiceCode ByStatus(GesErrorDetails details, int status) =>
        ServiceCodes.OfStatus(status == 404 && details.Code?.StartsWith("GES.", StringComparison.Ordinal) == true ? 400 : status);
}
