namespace GesPowerShell;

/// <content>Errors from answers of GES, IAM and the gateway.</content>
internal static partial class GesErrors
{
    public const string RequestRefusedId = "RequestRefused";
    public const string ServiceFailedId = "ServiceFailed";
    public const string TooManyRequestsId = "TooManyRequests";
    public const string CredentialsRefusedId = "CredentialsRefused";
    public const string WrongEndpointId = "WrongEndpoint";
    public const string InvalidAnswerId = "InvalidAnswer";

    /// <summary>The error for a row of ServiceCodes.txt.</summary>
    /// <param name="details">The answer. Where it has no message, the meaning in the table is shown.</param>
    /// <param name="code">The row for the error code, else for the HTTP status.</param>
    /// <param name="recommendedAction">A more specific action than the table's; null for the table's.</param>
    public static GesException OfServiceCode(GesErrorDetails details, ServiceCode code, string? recommendedAction = null) => Of(
        details with { Text = details.Text ?? (details.Code is null ? null : code.Meaning) },
        code.ErrorId,
        code.Kind,
        code.ErrorId switch
        {
            _ when code == ServiceCodes.OfStatus(404) => "failed, the answer did not come from GES",
            CredentialsRefusedId => "failed, the credentials were refused",
            WrongEndpointId => "failed, there is no GES at this address",
            ServiceFailedId => "failed on the side of Huawei Cloud",
            _ => "was refused",
        },
        recommendedAction ?? code.Action);

    public static GesException ProjectRefused(GesErrorDetails details) => Of(
        details,
        ProjectNotFoundId,
        GesErrorKind.ObjectNotFound,
        "was refused",
        "Check -Region and -ProjectName, or give Connect-Ges the -ProjectId: the console shows it under My Credentials. "
            + "The user may lack any right in this project.");

    public static GesException ProjectLookupDenied(GesErrorDetails details) => Of(
        details,
        "PermissionDenied",
        GesErrorKind.PermissionDenied,
        "was refused",
        "Give Connect-Ges the -ProjectId, which the console shows under My Credentials; then no search for the project is needed.");

    public static GesException WrongIamEndpoint(GesErrorDetails details) => Of(
        details,
        WrongEndpointId,
        GesErrorKind.InvalidArgument,
        "failed, there is no IAM at this address",
        "Check -Region and -IamEndpoint of Connect-Ges.");

    public static GesException UnexpectedRedirect(GesErrorDetails details) => Of(
        details,
        "UnexpectedRedirect",
        GesErrorKind.InvalidResult,
        "was answered with a redirect, which is never followed",
        "Check -Endpoint, -IamEndpoint and -Proxy of Connect-Ges: GES and IAM do not redirect.");

    public static GesException InvalidAnswer(GesErrorDetails details, Exception? cause = null) => Of(
        details,
        InvalidAnswerId,
        GesErrorKind.InvalidResult,
        details.Code is null ? "brought an answer that cannot be read" : "was answered with an error in the place of a result",
        "Check -Endpoint and -Proxy of Connect-Ges: something else than GES may have answered.",
        cause);

    private static GesException Of(
        GesErrorDetails details, string errorId, GesErrorKind kind, string outcome, string recommendedAction, Exception? cause = null) =>
        new(errorId, kind, details.Sentence(outcome), recommendedAction, cause)
        {
            ServiceMessage = details.ServiceMessage,
            HttpStatus = details.Status,
            ErrorCode = details.Code,
            RequestId = details.RequestId,
            Operation = details.Operation,
            RetryAfter = details.RetryAfter,
            Outcome = details.Outcome,
            CanReauthenticate = details.CanReauthenticate,
        };
}
