namespace GesPowerShell;

/// <content>What GES, IAM or the gateway before them answered.</content>
internal static partial class GesErrors
{
    public static GesException CredentialsRefused(GesFault fault, string recommendedAction) =>
        Of(fault, "CredentialsRefused", GesErrorKind.AuthenticationError, "failed, the credentials were refused", recommendedAction);

    public static GesException PermissionDenied(GesFault fault) => Of(
        fault,
        "PermissionDenied",
        GesErrorKind.PermissionDenied,
        "was refused",
        "Ask the administrator of the account for the policy 'GES Development' (stop, start, restart) or 'GES ReadOnlyAccess' (list only) in "
            + "this project; it takes effect after about five minutes.");

    public static GesException GraphNotFound(GesFault fault) => Of(
        fault,
        "GraphNotFound",
        GesErrorKind.ObjectNotFound,
        "was refused",
        "List the graphs with Get-GesGraph; check with Get-GesConnection that region and project are the graph's.");

    public static GesException JobNotFound(GesFault fault) => Of(
        fault,
        "JobNotFound",
        GesErrorKind.ObjectNotFound,
        "was refused",
        "List the jobs with Get-GesJob. GES keeps jobs for one month; look at the graph itself with Get-GesGraph.");

    public static GesException BackupNotFound(GesFault fault) => Of(
        fault,
        "BackupNotFound",
        GesErrorKind.ObjectNotFound,
        "was refused",
        "Check the id of the backup in the console of GES, under Backup Management.");

    public static GesException ProjectMismatch(GesFault fault) => Of(
        fault,
        "ProjectMismatch",
        GesErrorKind.InvalidArgument,
        "was refused",
        "The project does not fit the credentials or the graph: connect again without -ProjectId, or with the id of the graph's project.");

    public static GesException WrongEndpoint(GesFault fault) => Of(
        fault,
        "WrongEndpoint",
        GesErrorKind.InvalidArgument,
        "failed, there is no GES at this address",
        "Check -Region and -Endpoint of Connect-Ges: GES is not offered in every region.");

    public static GesException ProjectRefused(GesFault fault) => Of(
        fault,
        "ProjectNotFound",
        GesErrorKind.ObjectNotFound,
        "was refused",
        "Check -Region and -ProjectName, or give Connect-Ges the -ProjectId: the console shows it under My Credentials. The user may lack any "
            + "right in this project.");

    public static GesException ProjectLookupDenied(GesFault fault) => Of(
        fault,
        "PermissionDenied",
        GesErrorKind.PermissionDenied,
        "was refused",
        "Give Connect-Ges the -ProjectId, which the console shows under My Credentials; then no search for the project is needed.");

    public static GesException WrongIamEndpoint(GesFault fault) => Of(
        fault,
        "WrongEndpoint",
        GesErrorKind.InvalidArgument,
        "failed, there is no IAM at this address",
        "Check -Region and -IamEndpoint of Connect-Ges.");

    public static GesException TooManyRequests(GesFault fault) => Of(
        fault,
        "TooManyRequests",
        GesErrorKind.LimitsExceeded,
        "was refused",
        "Too many requests of this account: wait a minute, and lower -ThrottleLimit.");

    public static GesException RequestRefused(GesFault fault, GesErrorKind kind, string recommendedAction) =>
        Of(fault, "RequestRefused", kind, "was refused", recommendedAction);

    public static GesException ServiceFailed(GesFault fault) => Of(
        fault,
        "ServiceFailed",
        GesErrorKind.ResourceUnavailable,
        "failed on the side of Huawei Cloud",
        "Try again later. If it stays so, give the request id to Huawei Cloud support.");

    public static GesException UnexpectedRedirect(GesFault fault) => Of(
        fault,
        "UnexpectedRedirect",
        GesErrorKind.InvalidResult,
        "was answered with a redirect, which is never followed",
        "Check -Endpoint, -IamEndpoint and -Proxy of Connect-Ges: GES and IAM do not redirect.");

    public static GesException InvalidAnswer(GesFault fault, Exception? cause = null) => Of(
        fault,
        "InvalidAnswer",
        GesErrorKind.InvalidResult,
        "brought an answer that cannot be read",
        "Check -Endpoint and -Proxy of Connect-Ges: something else than GES may have answered.",
        cause);

    private static GesException Of(
        GesFault fault, string errorId, GesErrorKind kind, string outcome, string recommendedAction, Exception? cause = null) =>
        new(errorId, kind, fault.Sentence(outcome), recommendedAction, cause)
        {
            HttpStatus = fault.Status,
            ErrorCode = fault.Code,
            RequestId = fault.RequestId,
            Operation = fault.Operation,
            RetryAfter = fault.RetryAfter,
            Fate = fault.Fate,
            CredentialRenewed = fault.CredentialRenewed,
        };
}
