namespace GesPowerShell;

/// <summary>What a cmdlet hands to every call: how to stop it and where to report. The reports come on any thread.</summary>
/// <param name="CancelToken">Cancelled by Ctrl+C: ends requests and waits at once.</param>
/// <param name="Verbose">Takes one line per request, retry or change of state; null when nobody reads them.</param>
/// <param name="Warning">Takes what the user should know though nothing failed.</param>
internal sealed record GesCall(CancellationToken CancelToken, Action<string>? Verbose, Action<string> Warning)
{
    /// <summary>Cancelled when the pipeline ended early: what is on the wire may finish, no new request begins, and nothing more is waited for.</summary>
    public CancellationToken WindDown { get; init; }
}
