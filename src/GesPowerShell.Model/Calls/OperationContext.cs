namespace GesPowerShell;

/// <summary>Cancellation and output of a command, passed along with every request. The callbacks may be called on any thread.</summary>
/// <param name="CancelToken">Cancelled by Ctrl+C. Requests and waits then end at once.</param>
/// <param name="Verbose">Writes a verbose line for a request, retry or change of state; null when verbose output is off.</param>
/// <param name="Warning">Writes a warning.</param>
internal sealed record OperationContext(CancellationToken CancelToken, Action<string>? Verbose, Action<string> Warning)
{
    /// <summary>
    /// Cancelled when the pipeline ended early. Requests in flight may finish, no new request is sent, and waits end.
    /// </summary>
    public CancellationToken DrainToken { get; init; }

    /// <summary>Called when a change passes the throttle and is about to be sent. Its outcome is then open until it is answered.</summary>
    public Action? OnSending { get; init; }

    /// <summary>A context for internal reads: their warnings become verbose lines.</summary>
    public OperationContext WithoutWarnings() => this with { Warning = Verbose ?? (_ => { }) };
}
