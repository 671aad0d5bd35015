namespace GesPowerShell;

/// <content>Errors of connections.</content>
internal static partial class GesErrors
{
    public static GesException NotConnected() => new(
        "NotConnected",
        GesErrorKind.AuthenticationError,
        "Not connected to GES in this runspace.",
        "Run Connect-Ges, or hand a connection in: -Connection $c ($using:c in ForEach-Object -Parallel and thread jobs; another process has to connect by itself).");

    public static GesException NotConnectedAfterFailure() => new(
        "NotConnected",
        GesErrorKind.AuthenticationError,
        "Not connected to GES in this runspace: the last Connect-Ges failed.",
        "Run Connect-Ges again. Give it -ErrorAction Stop, so that a script ends there when it fails.");

    public static GesException ConnectionEmpty() => new(
        "NotConnected",
        GesErrorKind.AuthenticationError,
        "-Connection was given, and it holds no connection.",
        "Check the variable that it comes from: Connect-Ges -PassThru returns a connection only if it succeeds.");

    /// <summary>The same error of Connect-Ges, and what became of the connection that was the default before.</summary>
    public static GesException WithoutFormerDefault(GesException error) => new(
        error.ErrorId,
        error.Kind,
        error.Message + " The former connection is no longer the default of this runspace.",
        error.RecommendedAction,
        error.InnerException)
    {
        HttpStatus = error.HttpStatus,
        ErrorCode = error.ErrorCode,
        RequestId = error.RequestId,
        Operation = error.Operation,
        RetryAfter = error.RetryAfter,
        Words = error.Words,
        Fate = error.Fate,
        CredentialRenewed = error.CredentialRenewed,
    };

    public static GesException Disconnected() => new(
        "Disconnected",
        GesErrorKind.AuthenticationError,
        "This connection was closed by Disconnect-Ges.",
        "Run Connect-Ges -PassThru and use the connection that it returns.");
}
