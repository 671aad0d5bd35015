namespace GesPowerShell.Client.Authentication;

/// <summary>A credential with an expiry time, such as a token or a temporary access key.</summary>
internal interface IRefreshable
{
    /// <summary>Expiry by the clock of this machine; null when the service did not say.</summary>
    DateTimeOffset? ExpiresAt { get; }

    /// <summary>Whether it expires so soon that it should be refreshed.</summary>
    bool NeedsRefresh(DateTimeOffset now);

    /// <summary>Overwrites the secret in memory.</summary>
    void Clear();
}
