namespace GesPowerShell;

/// <summary>What goes along with every call: how to stop it and where to report. Reports come on any thread.</summary>
/// <param name="CancelToken">Cancelled by Ctrl+C: ends requests and waits at once.</param>
/// <param name="Verbose">Takes one line per request, retry or change of state; null when verbose output is off.</param>
/// <param name="Warning">Takes what the user should know though nothing failed.</param>
internal sealed record OperationContext(CancellationToken CancelToken, Action<string>? Verbose, Action<string> Warning)
{
    /// <summary>
    /// Cancelled when the pipeline ended early: requests on the wire may finish, no new request begins and nothing more is waited for.
    /// </summary>
    public CancellationToken DrainToken { get; init; }

    /// <summary>Called when a change passes the throttle: from then on its outcome is open until there is an answer.</summary>
    public Action? OnSending { get; init; }

    /// <summary>For reads of the client's own: their warnings become verbose lines.</summary>
    public OperationContext WithoutWarnings() => this with { Warning = Verbose ?? (_ => { }) };
}
