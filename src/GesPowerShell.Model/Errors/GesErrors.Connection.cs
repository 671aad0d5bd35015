namespace GesPowerShell;

/// <content>Errors of connections.</content>
internal static partial class GesErrors
{
    public const string DisconnectedId = "Disconnected";
    public const string NotConnectedId = "NotConnected";

    /// <summary>The last sentence of each error of a Connect-Ges that has removed the default connection.</summary>
    public const string FormerDefaultDropped = "The former connection is no longer the default of this runspace.";

    public static GesException NotConnected() => new(
        NotConnectedId,
        GesErrorKind.AuthenticationError,
        "Not connected to GES in this runspace.",
        "Run Connect-Ges, or hand a connection in: -Connection $c ($using:c in ForEach-Object -Parallel and thread jobs; "
            + "another process has to connect by itself).")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException NotConnectedAfterFailure() => new(
        NotConnectedId,
        GesErrorKind.AuthenticationError,
        "Not connected to GES in this runspace: the last Connect-Ges failed.",
        "Run Connect-Ges again. Give it -ErrorAction Stop, so that a script ends there when it fails.");

    public static GesException ConnectionEmpty() => new(
        NotConnectedId,
        GesErrorKind.AuthenticationError,
        "-Connection was given, and it holds no connection.",
        "Check the variable that it comes from: Connect-Ges -PassThru returns a connection only if it succeeds.");

    public static GesException Disconnected() => new(
        DisconnectedId,
        GesErrorKind.AuthenticationError,
        "This connection was closed by Disconnect-Ges.",
        "Run Connect-Ges -PassThru and use the connection that it returns.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    /// <param name="given">The object as it is named in messages.</param>
    public static GesException ConnectionClosed(string given) => new(
        "ConnectionClosed",
        GesErrorKind.InvalidOperation,
        $"'{Display.Cut(given, 100)}' was read through a connection that Disconnect-Ges has closed, "
            + "and the default connection does not lead to its project: nothing was sent for it.",
        "Connect to its project again (Connect-Ges), or hand in a connection to it with -Connection.")
    {
        Outcome = RequestOutcome.NotSent,
    };
}
