namespace GesPowerShell.Client.Authentication;

/// <summary>The credentials of one request: what adds them to its message, and what becomes of them when the service refuses them.</summary>
/// <param name="apply">Adds them to the message, which is final: what is signed is sent so.</param>
internal sealed class RequestAuthentication(Action<HttpRequestMessage, byte[]> apply)
{
    private const string TokenHeader = "X-Auth-Token";

    /// <summary>For the request that gets a token: its credentials are in the body.</summary>
    public static readonly RequestAuthentication None = new((_, _) => { });

    /// <summary>Whether it is an access key that expires: what a refusal means depends on that.</summary>
    public bool IsTemporaryKey { get; init; }

    /// <summary>After a 401: drops the credentials. True when the next request gets others.</summary>
    public Func<bool> TryRefresh { get; init; } = () => false;

    /// <param name="signer">Signs the message.</param>
    /// <param name="projectId">Signed as well; null for IAM itself.</param>
    /// <param name="drop">Drops the key when it is refused, so that the next request gets another; null where there is no other.</param>
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

    /// <summary>The text of the header is made now: the token may be cleared while the request waits for its turn.</summary>
    /// <param name="token">The token.</param>
    /// <param name="source">Where the token is from, and where another comes from.</param>
    /// <param name="isLast">No other token is to be tried when this one is refused.</param>
    public static RequestAuthentication ByToken(IamToken token, RefreshableCredential<IamToken> source, bool isLast = false)
    {
        var text = new string(token.Value);
        return new RequestAuthentication((message, _) => SetHeader(message, TokenHeader, text))
        {
            TryRefresh = () =>
            {
                source.Drop(token);
                return !isLast;
            },
        };
    }

    /// <summary>A token that was made elsewhere, and that nothing here can replace.</summary>
    public static RequestAuthentication ByToken(Secret token) => new((message, _) => SetHeader(message, TokenHeader, token.Reveal()));

    public static RequestAuthentication ByHeader(string name, string value) => new((message, _) => SetHeader(message, name, value));

    public void Apply(HttpRequestMessage message, byte[] body) => apply(message, body);

    private static void SetHeader(HttpRequestMessage message, string name, string value)
    {
        message.Headers.Remove(name);
        message.Headers.TryAddWithoutValidation(name, value);
    }
}
