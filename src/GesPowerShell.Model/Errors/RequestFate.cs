namespace GesPowerShell;

/// <summary>
/// What can have become of a changing request that failed. GES has no idempotency key, so only the first two allow to send it again.
/// </summary>
internal enum RequestFate
{
    /// <summary>Not one byte of it can have left.</summary>
    NeverSent,

    /// <summary>GES, or the gateway before it, said no.</summary>
    Refused,

    /// <summary>It may have been carried out.</summary>
    Unknown,
}
