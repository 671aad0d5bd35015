namespace GesPowerShell.Client.Authentication;

/// <summary>A proof that somebody gave out for a while.</summary>
internal interface IExpiring
{
    /// <summary>By our clock; null when nobody said.</summary>
    DateTimeOffset? ExpiresAt { get; }

    /// <summary>Too near its end: time to get another.</summary>
    bool IsStale(DateTimeOffset now);

    void Wipe();
}
