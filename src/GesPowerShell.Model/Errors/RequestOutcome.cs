namespace GesPowerShell;

/// <summary>
/// Whether a failed change can have been executed. GES has no idempotency key, so a change is sent again only after
/// <see cref="NotSent"/> or <see cref="Rejected"/>. The default is therefore <see cref="Indeterminate"/>.
/// </summary>
internal enum RequestOutcome
{
    /// <summary>The request may have been executed.</summary>
    Indeterminate,

    /// <summary>No change was sent. Errors of reads have this value too.</summary>
    NotSent,

    /// <summary>GES or its gateway refused the request and did not execute it.</summary>
    Rejected,
}
