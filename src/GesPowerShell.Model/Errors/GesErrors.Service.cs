namespace GesPowerShell;

/// <content>What GES, IAM or the gateway before them answered.</content>
internal static partial class GesErrors
{
    /// <summary>An answer that ServiceCodes.txt tells about.</summary>
    /// <param name="fault">The answer. Without words of the service, the table's stand in for them.</param>
    /// <param name="code">What its code, or else its status, means.</param>
    /// <param name="recommendedAction">Where the one of the table is too general for this answer.</param>
    public static GesException Answered(GesFault fault, ServiceCode code, string? recommendedAction = null) => Of(
        fault with { Text = fault.Text ?? (fault.Code is null ? null : code.Meaning) },
        code.ErrorId,
        code.Kind,
        code.ErrorId switch
        {
            _ when code == ServiceCodes.OfStatus(404) => "failed, the answer did not come from GES",
            "CredentialsRefused" => "failed, the credentials were refused",
            "WrongEndpoint" => "failed, there is no GES at this address",
            "ServiceFailed" => "failed on the side of Huawei Cloud",
            _ => "was refused",
        },
        recommendedAction ?? code.Action);

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
        fault.Code is null ? "brought an answer that cannot be read" : "was answered with an error in the place of a result",
        "Check -Endpoint and -Proxy of Connect-Ges: something else than GES may have answered.",
        cause);

    private static GesException Of(
        GesFault fault, string errorId, GesErrorKind kind, string outcome, string recommendedAction, Exception? cause = null) =>
        new(errorId, kind, fault.Sentence(outcome), recommendedAction, cause)
        {
            Words = fault.Words,
            HttpStatus = fault.Status,
            ErrorCode = fault.Code,
            RequestId = fault.RequestId,
            Operation = fault.Operation,
            RetryAfter = fault.RetryAfter,
            Outcome = fault.Outcome,
            CredentialRenewed = fault.CredentialRenewed,
        };
}
