namespace GesPowerShell.Client.Authentication;

/// <summary>Authenticates requests with one kind of credentials.</summary>
internal interface IRequestAuthenticator : IDisposable
{
    /// <summary>
    /// Name of the kind in <see cref="GesSession.Authentication"/>: <c>AccessKey</c>, <c>TemporaryAccessKey</c>, <c>Password</c>,
    /// <c>Agency</c> or <c>Token</c>.
    /// </summary>
    string Name { get; }

    string? UserName { get; }

    /// <summary>When the current credentials expire; null when they do not expire or the time is not known.</summary>
    DateTimeOffset? ExpiresAt { get; }

    /// <summary>
    /// Prepares the authentication of one request. It may have to fetch a token first, so it runs before the time limit of the request
    /// starts. The project id is null for requests to IAM.
    /// </summary>
    ValueTask<RequestAuthentication> PrepareAsync(string? projectId, OperationContext context);
}
