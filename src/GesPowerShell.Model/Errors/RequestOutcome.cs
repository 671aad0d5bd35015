namespace GesPowerShell;

/// <summary>
/// Whether a changing request that failed can have been executed. GES has no idempotency key, so a change is sent again only after
/// <see cref="NotSent"/> or <see cref="Rejected"/>. An error that says nothing about it is therefore <see cref="Indeterminate"/>.
/// </summary>
internal enum RequestOutcome
{
    /// <summary>It may have been executed.</summary>
    Indeterminate,

    /// <summary>No changing request left this machine. Errors of reads are that, too.</summary>
    NotSent,

    /// <summary>GES, or the gateway before it, refused it and did not execute it.</summary>
    Rejected,
}
