namespace GesPowerShell;

/// <content>Errors of connections.</content>
internal static partial class GesErrors
{
    public static GesException NotConnected() => new(
        "NotConnected",
        GesErrorKind.AuthenticationError,
        "Not connected to GES in this runspace.",
        "Run Connect-Ges, or hand a connection in: -Connection $c ($using:c in ForEach-Object -Parallel and thread jobs; another process has to connect by itself).")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException Disconnected() => new(
        "Disconnected",
        GesErrorKind.AuthenticationError,
        "This connection was closed by Disconnect-Ges.",
        "Run Connect-Ges -PassThru and use the connection that it returns.")
    {
        Outcome = RequestOutcome.NotSent,
    };
}
