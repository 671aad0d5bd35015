namespace GesPowerShell.Tests.Client;

/// <summary>What a server of HTTP/2 does with the first change that it is sent.</summary>
public enum Http2Trouble
{
    /// <summary>GOAWAY says that this change was not processed, but earlier requests were.</summary>
    GoAwayBelow,

    /// <summary>GOAWAY says that nothing was processed.</summary>
    GoAwayNothing,

    /// <summary>The same, and nobody listens any more.</summary>
    GoAwayAndGone,

    /// <summary>GOAWAY says that this change may have been processed, but its answer does not come.</summary>
    GoAwayAtAndClosed,
    GoAwayAboveAndClosed,

    /// <summary>The same, and the answer comes.</summary>
    GoAwayAtAndAnswered,
    GoAwayAboveAndAnswered,

    RefusedStream,
    InternalError,
    Cancel,
    Http11Required,

    /// <summary>.NET marks the end of a request in a frame of its own, after that of the body.</summary>
    ClosedAfterHeaders,
    ClosedBeforeTheEnd,
    ClosedAfterTheEnd,

    ClosedInAnswer,
    ResetInAnswer,
    RefusedInAnswer,
    GoAwayInAnswer,

    /// <summary>After the answer to a read, while the change is on its way or not yet written.</summary>
    GoAwayWhileIdle,
    ClosedWhileIdle,
}
