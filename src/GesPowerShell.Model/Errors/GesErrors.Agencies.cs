namespace GesPowerShell;

/// <content>Errors of agencies: of an account, or of an ECS server.</content>
internal static partial class GesErrors
{
    public static GesException AgencyIncomplete(string missingParameter) => new(
        CredentialsMissingId,
        GesErrorKind.AuthenticationError,
        $"An agency is found by its name and by the account that it belongs to; {missingParameter} was not given.",
        $"Give Connect-Ges {missingParameter} as well.");

    public static GesException AgencyRefused(GesErrorDetails details) => Of(
        details,
        "AgencyRefused",
        GesErrorKind.AuthenticationError,
        "was refused",
        "Check -AgencyName, -AgencyDomainName (the account that made the agency), -Region and -ProjectId (of that account). "
            + "The agency must trust the account of the user, and the user needs the permission Agent Operator there.");

    public static GesException EcsMetadataUnavailable(GesException cause) => From(
        "EcsMetadataUnavailable",
        GesErrorKind.ConnectionError,
        "The metadata service of this machine gave no keys: " + cause.Message,
        "-EcsAgency works on ECS servers of Huawei Cloud alone, where nothing blocks http to 169.254.169.254. Elsewhere use another way to "
            + "connect: Get-Help about_GesAuthentication.",
        cause);

    public static GesException EcsAgencyMissing(GesException cause) => From(
        "EcsAgencyMissing",
        GesErrorKind.AuthenticationError,
        "This ECS server has no agency: " + cause.Message,
        "Attach an agency with the policy 'GES Development' to the server in the console of ECS, or use another way to connect.",
        cause);

    private static GesException From(string errorId, GesErrorKind kind, string message, string recommendedAction, GesException cause) =>
        new(errorId, kind, message, recommendedAction, cause)
        {
            HttpStatus = cause.HttpStatus,
            ErrorCode = cause.ErrorCode,
            RequestId = cause.RequestId,
            Operation = cause.Operation,
            Outcome = cause.Outcome,
        };
}
