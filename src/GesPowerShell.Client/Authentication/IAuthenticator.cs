namespace GesPowerShell.Client.Authentication;

/// <summary>A way to prove who asks.</summary>
internal interface IAuthenticator : IDisposable
{
    /// <summary>For the session: <c>AccessKey</c>, <c>TemporaryAccessKey</c>, <c>Password</c>, <c>Agency</c> or <c>Token</c>.</summary>
    string Name { get; }

    string? UserName { get; }

    /// <summary>When what is in use expires; null when it does not, or is not known.</summary>
    DateTimeOffset? ExpiresAt { get; }

    /// <summary>
    /// Gets ready what takes a request of its own, before the time of the real request begins to count. No project: for IAM itself.
    /// </summary>
    ValueTask<IRequestSeal> PrepareAsync(string? projectId, OperationContext context);
}

/// <summary>Puts the proof on one request.</summary>
internal interface IRequestSeal
{
    /// <summary>Whether it is a key that ends by itself: what a refusal means depends on that.</summary>
    bool IsTemporaryKey { get; }

    /// <summary>The message is final: whatever is signed is sent so.</summary>
    void Apply(HttpRequestMessage message, byte[] body);

    /// <summary>After a 401: true when the proof was dropped and the next request gets a fresh one.</summary>
    bool TryRenew();
}
