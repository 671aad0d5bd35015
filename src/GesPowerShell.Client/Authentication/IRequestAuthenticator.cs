namespace GesPowerShell.Client.Authentication;

/// <summary>One kind of credentials: authenticates requests with them.</summary>
internal interface IRequestAuthenticator : IDisposable
{
    /// <summary>For the session: <c>AccessKey</c>, <c>TemporaryAccessKey</c>, <c>Password</c>, <c>Agency</c> or <c>Token</c>.</summary>
    string Name { get; }

    string? UserName { get; }

    /// <summary>When the credentials in use expire; null when they do not, or when it is not known.</summary>
    DateTimeOffset? ExpiresAt { get; }

    /// <summary>
    /// Prepares the authentication of one request. Getting a token takes a request of its own, so this comes before the time of the real
    /// request begins to count. Without a project the request is for IAM itself.
    /// </summary>
    ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context);
}
