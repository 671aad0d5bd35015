using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Authentication;

/// <summary>Gets a token of IAM for user and password, keeps it, and gets another before it expires or when it is refused.</summary>
internal sealed class PasswordAuthenticator(
    GesCredential.Password user, Secret password, TokenScope scope, IamApi iam, TimeProvider clock) : IAuthenticator
{
    private readonly SingleFlight<IamToken> flight = new();
    private IamToken? token;

    public string Name => "Password";

    public string? UserName => user.UserName;

    public DateTimeOffset? ExpiresAt => Volatile.Read(ref token)?.ExpiresAt;

    public async ValueTask<IRequestSeal> PrepareAsync(string? projectId, GesCall call) =>
        new Seal(this, await GetTokenAsync(call).ConfigureAwait(false));

    public Task<IamToken> GetTokenAsync(GesCall call) => flight.GetAsync(Fresh, () => FetchAsync(call), call.CancelToken);

    public void Dispose()
    {
        Interlocked.Exchange(ref token, null)?.Wipe();
        password.Dispose();
        flight.Dispose();
    }

    private IamToken? Fresh() => Volatile.Read(ref token) is { } current && !current.IsStale(clock.GetUtcNow()) ? current : null;

    private async Task<IamToken> FetchAsync(GesCall call)
    {
        var body = TokenRequest.Build(user.UserName, user.DomainName, password, scope);
        try
        {
            var fetched = await iam.CreateTokenAsync(body, user.UserName, call).ConfigureAwait(false);
            Volatile.Write(ref token, fetched);
            return fetched;
        }
        finally
        {
            Array.Clear(body, 0, body.Length);
        }
    }

    private sealed class Seal(PasswordAuthenticator owner, IamToken used) : IRequestSeal
    {
        // Text for the header is made early: the token may be wiped while the request waits for its turn.
        private readonly string text = new(used.Value);

        public void Apply(HttpRequestMessage message, byte[] body) => TokenHeader.Set(message, text);

        public bool TryRenew()
        {
            // Another request may have renewed it meanwhile; that counts as well.
            Interlocked.CompareExchange(ref owner.token, null, used);
            return true;
        }
    }
}
