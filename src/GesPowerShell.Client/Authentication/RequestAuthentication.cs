namespace GesPowerShell.Client.Authentication;

/// <summary>Adds credentials to one request, and drops them when the service refuses them.</summary>
/// <param name="apply">Adds the credentials to the final message; nothing may change the message after it was signed.</param>
internal sealed class RequestAuthentication(Action<HttpRequestMessage, byte[]> apply)
{
    private const string TokenHeader = "X-Auth-Token";

    /// <summary>No authentication: the request for a token has its credentials in the body.</summary>
    public static readonly RequestAuthentication None = new((_, _) => { });

    /// <summary>Whether the credentials are a temporary access key: a refusal may then mean that it has expired.</summary>
    public bool IsTemporaryKey { get; init; }

    /// <summary>Called after a 401: drops the cached credentials. Returns true when the next request can get new ones.</summary>
    public Func<bool> TryRefresh { get; init; } = () => false;

    /// <param name="signer">Signs the message.</param>
    /// <param name="projectId">Sent and signed as a header; null for requests to IAM.</param>
    /// <param name="drop">Drops a refused temporary key from its cache; null for keys that cannot be refreshed.</param>
    public static RequestAuthentication BySignature(RequestSigner signer, string? projectId, Action? drop = null) =>
        new((message, body) => signer.Sign(message, body, projectId))
        {
            IsTemporaryKey = signer.IsTemporary,
            TryRefresh = () =>
            {
                drop?.Invoke();
                return drop is not null;
            },
        };

    /// <summary>Creates the header text at once, since the token may be cleared while the request waits in the throttle.</summary>
    /// <param name="token">The token.</param>
    /// <param name="source">The cache of the token.</param>
    /// <param name="isLast">Whether a refusal is final, without another attempt with a new token.</param>
    public static RequestAuthentication ByToken(IamToken token, RefreshableCredential<IamToken> source, bool isLast = false)
    {
        var text = new string(token.Value);
        return new RequestAuthentication((message, _) => message.Headers.TryAddWithoutValidation(TokenHeader, text))
        {
            TryRefresh = () =>
            {
                source.Drop(token);
                return !isLast;
            },
        };
    }

    /// <summary>Authenticates with a token that the user gave and that cannot be refreshed.</summary>
    public static RequestAuthentication ByToken(Secret token) =>
        new((message, _) => message.Headers.TryAddWithoutValidation(TokenHeader, token.Reveal()));

    public static RequestAuthentication ByHeader(string name, string value) =>
        new((message, _) => message.Headers.TryAddWithoutValidation(name, value));

    public void Apply(HttpRequestMessage message, byte[] body) => apply(message, body);
}
