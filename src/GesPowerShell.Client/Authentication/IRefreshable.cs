namespace GesPowerShell.Client.Authentication;

/// <summary>A credential that was given out for a while.</summary>
internal interface IRefreshable
{
    /// <summary>By the clock of this machine; null when the service did not say.</summary>
    DateTimeOffset? ExpiresAt { get; }

    /// <summary>Whether it is so near its end that another is to be fetched.</summary>
    bool NeedsRefresh(DateTimeOffset now);

    /// <summary>Overwrites the secret in memory.</summary>
    void Clear();
}
